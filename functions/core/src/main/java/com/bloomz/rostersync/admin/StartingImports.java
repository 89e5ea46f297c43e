package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.linking.Admin;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.trail.Trail;
import com.bloomz.rostersync.undo.UndoneImport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Import Now (I 1, I 2). */
public final class StartingImports {
  /** A message that nobody took for so long may be lost; a second one does no harm. */
  private static final Duration LOST_AFTER = Duration.ofMinutes(3);

  private final Linking linking;
  private final Ports ports;
  private final InstantSource clock;
  private final Supplier<String> suffixes;

  /**
   * @param suffixes tells apart imports of the same instant: a few letters and digits
   */
  public StartingImports(
      Linking linking, Ports ports, InstantSource clock, Supplier<String> suffixes) {
    this.linking = linking;
    this.ports = ports;
    this.clock = clock;
    this.suffixes = suffixes;
  }

  /**
   * Where imports are kept and asked for.
   *
   * @param inviting the school, if somebody is chosen whose name invitations carry (S, inviteFrom)
   */
  public record Ports(
      ImportRequests requests,
      ImportRecords records,
      ImportQueue queue,
      Function<SchoolId, Reply<School>> inviting) {}

  /**
   * What is asked for (I 1).
   *
   * @param invitations whom to invite once it has ended
   */
  public record Wanted(RunKind kind, Invitations invitations, ImportTask task) {
    /** Import Now. */
    public Wanted(RunKind kind, Invitations invitations) {
      this(kind, invitations, new ImportTask.Sync());
    }

    static Wanted of(ImportRequest request) {
      return new Wanted(request.kind(), request.invitations(), request.task());
    }
  }

  /**
   * Asks for an import and tells the workers. The same key gives the same import, however often it
   * is sent. A nightly import that no worker has begun gives up its place; the message of the night
   * then brings a worker to this one, or to nothing. Where another import is in the way that nobody
   * has worked on for minutes, the workers are told again of that one: its message may be lost.
   */
  public Reply<ImportRequest> start(SchoolId school, Wanted wanted, String key, Admin admin) {
    return wanted.invitations().equals(Invitations.off())
        ? importNow(school, wanted, key, admin)
        : ports.inviting().apply(school).then(_ -> importNow(school, wanted, key, admin));
  }

  /**
   * Asks for an import to be taken back, wholly or in part; neither the link nor Clever is asked (X
   * 3). The same key gives the same undo.
   */
  public Reply<ImportRequest> undo(SchoolId school, ImportTask.Undo task, String key) {
    Optional<ImportReport> of = ports.records().report(school, task.of());
    if (of.isEmpty()) {
      return new Refused<>(Refusal.NOT_FOUND);
    }
    if (!UndoneImport.changedSomething(of.get())) {
      return new Refused<>(Refusal.NOTHING_TO_UNDO);
    }
    return UndoneImport.isPossible(of.get(), clock.instant())
        ? ask(school, new Wanted(RunKind.IMPORT_NOW, Invitations.off(), task), key, null)
        : new Refused<>(Refusal.UNDO_TOO_LATE);
  }

  private Reply<ImportRequest> importNow(SchoolId school, Wanted wanted, String key, Admin admin) {
    return linking.importable(school, admin).then(link -> ask(school, wanted, key, link));
  }

  private Reply<ImportRequest> ask(
      SchoolId school, Wanted wanted, String key, @Nullable Long link) {
    ImportRequest fresh = fresh(wanted, link);
    ImportRequest request = ports.requests().bind(school, key, fresh, fresh.requestedAt());
    if (!Wanted.of(request).equals(wanted)) {
      return new Refused<>(Refusal.IDEMPOTENCY_KEY_REUSED, request.id().value());
    }
    Reply<ImportRequest> reply = send(school, request);
    if (reply instanceof Refused<ImportRequest>) {
      ports.requests().unbind(school, key, request.id());
    }
    return reply;
  }

  /** Asks for an import of that link, without a key. */
  Reply<ImportRequest> start(SchoolId school, Wanted wanted, long link) {
    return send(school, fresh(wanted, link));
  }

  private ImportRequest fresh(Wanted wanted, @Nullable Long link) {
    Instant now = clock.instant();
    return new ImportRequest(
        ImportId.at(now, suffixes.get()),
        wanted.kind(),
        now,
        wanted.invitations(),
        link,
        wanted.task(),
        Trail.current().correlation());
  }

  /** Lets an import wait, and tells the workers of it, or again of the one that is in its way. */
  private Reply<ImportRequest> send(SchoolId school, ImportRequest request) {
    return switch (ports.requests().request(school, request)) {
      case Requested.Accepted() -> {
        if (ports.records().report(school, request.id()).isEmpty()) {
          ports.queue().send(school, Trigger.IMPORT_NOW, Duration.ZERO);
        }
        yield new Granted<>(request);
      }
      case Requested.Running(ImportId running, Instant unclaimedSince) -> {
        if (!clock.instant().isBefore(unclaimedSince.plus(LOST_AFTER))) {
          ports.queue().send(school, Trigger.IMPORT_NOW, Duration.ZERO);
        }
        yield new Refused<>(Refusal.IMPORT_RUNNING, running.value());
      }
    };
  }
}
