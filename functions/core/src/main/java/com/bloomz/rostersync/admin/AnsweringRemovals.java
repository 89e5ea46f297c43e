package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.linking.Admin;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Shows what the brake holds, and approves or discards it (X 2). */
public final class AnsweringRemovals {
  private final Linking linking;
  private final StartingImports.Ports ports;
  private final InstantSource clock;
  private final Supplier<String> suffixes;

  /**
   * @param suffixes tells apart imports of the same instant: a few letters and digits
   */
  public AnsweringRemovals(
      Linking linking,
      StartingImports.Ports ports,
      InstantSource clock,
      Supplier<String> suffixes) {
    this.linking = linking;
    this.ports = ports;
    this.clock = clock;
    this.suffixes = suffixes;
  }

  /** What is held, with an admin's answer to it. */
  public record Shown(HeldImport held, Optional<RemovalAnswer> answer) {}

  /** What an import holds, if it is the last complete one. */
  public Optional<Shown> find(SchoolId school, ImportId id) {
    return HeldImport.latest(ports.records(), school)
        .filter(held -> held.report().id().equals(id))
        .map(held -> new Shown(held, ports.records().answer(school).filter(held::isAnsweredBy)));
  }

  /**
   * Lets go what that import holds, and starts an import of the same kind that does it.
   *
   * @param seen the numbers that the admin saw
   */
  public Reply<ImportRequest> approve(
      SchoolId school, ImportId id, SortedMap<Entity, KindLoss> seen, Admin admin) {
    return linking
        .importable(school, admin)
        .then(
            link -> {
              Optional<HeldImport> held = find(school, id).map(Shown::held);
              if (held.isEmpty()) {
                return new Refused<>(Refusal.HELD_REMOVALS_REPLACED);
              }
              if (!held.get().held().losses().equals(seen)) {
                return new Refused<>(Refusal.HELD_REMOVALS_DIFFER);
              }
              Optional<Running> running = ports.records().running(school);
              return running.isPresent()
                  ? new Refused<>(Refusal.IMPORT_RUNNING, running.get().request().id().value())
                  : start(school, held.get(), link, admin);
            });
  }

  private Reply<ImportRequest> start(SchoolId school, HeldImport held, long link, Admin admin) {
    Instant now = clock.instant();
    ImportId of = held.report().id();
    ports.requests().answer(school, new RemovalAnswer(of, Verdict.APPROVED, admin.subject(), now));
    var request =
        new ImportRequest(
            ImportId.at(now, suffixes.get()), held.report().kind(), now, Invitations.off(), link);
    return switch (ports.requests().request(school, request)) {
      case Requested.Accepted() -> {
        ports.queue().send(school, Trigger.IMPORT_NOW, Duration.ZERO);
        yield new Granted<>(request);
      }
      case Requested.Running(ImportId running, Instant _) ->
          new Refused<>(Refusal.IMPORT_RUNNING, running.value());
    };
  }

  /** Leaves everybody that the import holds where they are. */
  public Reply<Shown> discard(SchoolId school, ImportId id, Admin admin) {
    if (find(school, id).isEmpty()) {
      return new Refused<>(Refusal.HELD_REMOVALS_REPLACED);
    }
    var answer = new RemovalAnswer(id, Verdict.DISCARDED, admin.subject(), clock.instant());
    ports.requests().answer(school, answer);
    return find(school, id)
        .<Reply<Shown>>map(Granted::new)
        .orElseGet(() -> new Refused<>(Refusal.HELD_REMOVALS_REPLACED));
  }
}
