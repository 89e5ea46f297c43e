package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Instant;

/**
 * An import that somebody or the night asked for.
 *
 * @param invitations whom to invite once it has ended (I 1)
 */
public record ImportRequest(
    ImportId id, RunKind kind, Instant requestedAt, Invitations invitations) {
  /** One that invites nobody. */
  public ImportRequest(ImportId id, RunKind kind, Instant requestedAt) {
    this(id, kind, requestedAt, Invitations.off());
  }
}
