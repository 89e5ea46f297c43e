package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import that a person or the nightly schedule requested.
 *
 * @param invitations whom to invite once it has ended (I 1)
 * @param link the version of the school's link that it belongs to; where another one stands, it
 *     ends (I 7). Null for one that was stored before requests had it: it runs with what stands
 * @param task {@link ImportTask.Sync} for one that was stored before requests had it
 * @param correlation what the call or the night that asked for it is found by in logs ({@link
 *     com.bloomz.rostersync.trail.Trail}); empty for one that was stored before requests had it
 */
public record ImportRequest(
    ImportId id,
    RunKind kind,
    Instant requestedAt,
    Invitations invitations,
    @Nullable Long link,
    ImportTask task,
    String correlation) {
  /** One whose asker is not to be found in logs. */
  public ImportRequest(
      ImportId id,
      RunKind kind,
      Instant requestedAt,
      Invitations invitations,
      @Nullable Long link,
      ImportTask task) {
    this(id, kind, requestedAt, invitations, link, task, "");
  }

  /** One that makes the roster equal Clever's. */
  public ImportRequest(
      ImportId id,
      RunKind kind,
      Instant requestedAt,
      Invitations invitations,
      @Nullable Long link) {
    this(id, kind, requestedAt, invitations, link, new ImportTask.Sync());
  }

  /** One that runs with the link that stands. */
  public ImportRequest(ImportId id, RunKind kind, Instant requestedAt, Invitations invitations) {
    this(id, kind, requestedAt, invitations, null);
  }

  /** One that invites nobody and runs with the link that stands. */
  public ImportRequest(ImportId id, RunKind kind, Instant requestedAt) {
    this(id, kind, requestedAt, Invitations.off());
  }

  /** Whether the nightly schedule asked for it, and no person. */
  public boolean isNights() {
    return kind == RunKind.NIGHTLY
        && task instanceof ImportTask.Sync sync
        && sync.answered() == null;
  }

  /**
   * Whether it takes the place of one that waits and that no worker has begun (I 2): what a person
   * asks for does not wait for the night's.
   */
  public boolean takesPlaceOf(ImportRequest waiting) {
    return !isNights() && waiting.isNights();
  }

  /** The same, for that link alone. */
  public ImportRequest boundTo(long linkVersion) {
    return new ImportRequest(id, kind, requestedAt, invitations, linkVersion, task, correlation);
  }

  /** The same, with another task. */
  public ImportRequest withTask(ImportTask newTask) {
    return new ImportRequest(id, kind, requestedAt, invitations, link, newTask, correlation);
  }

  /** The same, asked for in that call or night. */
  public ImportRequest askedIn(String newCorrelation) {
    return new ImportRequest(id, kind, requestedAt, invitations, link, task, newCorrelation);
  }
}
