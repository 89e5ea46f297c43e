package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.admin.StartingImports.Wanted;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
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
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;

/** Shows what the brake holds, and approves or discards it (X 2). */
public final class AnsweringRemovals {
  private final Linking linking;
  private final StartingImports.Ports ports;
  private final StartingImports starting;
  private final InstantSource clock;

  public AnsweringRemovals(
      Linking linking, StartingImports.Ports ports, StartingImports starting, InstantSource clock) {
    this.linking = linking;
    this.ports = ports;
    this.starting = starting;
    this.clock = clock;
  }

  /** What is held, with an admin's answer to it. */
  public record Shown(HeldImport held, Optional<RemovalAnswer> answer) {}

  /** What a preview has found to be held, whichever import is the last. */
  public Optional<HeldRemovals> previewed(SchoolId school, ImportId id) {
    return ports
        .records()
        .report(school, id)
        .filter(report -> report.state() == ImportState.PREVIEWED)
        .flatMap(
            report ->
                Optional.ofNullable(
                    ports.records().findings(school, report.issuesStoredUnder()).held()));
  }

  /** What an import holds, if it is the last complete one. */
  public Optional<Shown> find(SchoolId school, ImportId id) {
    return HeldImport.latest(ports.records(), school)
        .filter(held -> held.report().id().equals(id))
        .map(held -> new Shown(held, ports.records().answer(school).filter(held::isAnsweredBy)));
  }

  /**
   * Lets go what that import holds, and starts an import of the same kind that does it. What was
   * left out of that import is left out of this one too (X 1).
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
    ImportId of = held.report().id();
    var answer = new RemovalAnswer(of, Verdict.APPROVED, admin.subject(), clock.instant());
    ports.requests().answer(school, answer);
    var task = new ImportTask.Sync(held.report().request().task().optOuts(), of);
    return starting.start(school, new Wanted(held.report().kind(), Invitations.off(), task), link);
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
