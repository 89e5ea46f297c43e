package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.admin.AnsweringRemovals;
import com.bloomz.rostersync.admin.ApprovingPlans;
import com.bloomz.rostersync.admin.StartingImports;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * School Admins who look at what imports would do before they do it, let go or keep what the brake
 * holds, and take imports back (X 1 to X 3).
 */
final class ReviewingAdmin {
  private static final OptOuts NOBODY_LEAVES =
      new OptOuts(
          Set.of(), Set.of(), Set.of(new OptOuts.OfKind(Entity.STUDENTS, OptOuts.Way.REMOVALS)));

  private final SimulatedSystem system;
  private final SplittableRandom random;
  private final AdminCalls calls;
  private final Services services;
  private final Map<ImportId, SimulatedSchool> accepted = new TreeMap<>();
  private final Map<ImportId, ImportId> approvals = new TreeMap<>();

  ReviewingAdmin(
      SimulatedSystem system, SplittableRandom random, AdminCalls calls, Services services) {
    this.system = system;
    this.random = random;
    this.calls = calls;
    this.services = services;
  }

  /** What the API calls. */
  record Services(
      StartingImports starting, ApprovingPlans approving, AnsweringRemovals answering) {}

  /** The imports that were taken on. */
  Map<ImportId, SimulatedSchool> accepted() {
    return accepted;
  }

  /** Those that are to do what a preview has shown and nothing else, with the preview. */
  Map<ImportId, ImportId> approvals() {
    return approvals;
  }

  /**
   * Looks at what an import would do, and most often has it done some time later; it may have moved
   * until then.
   */
  void preview(SimulatedSchool school, RunKind kind) {
    var wanted =
        new StartingImports.Wanted(
            kind,
            new Invitations(true, random.nextBoolean(), false),
            new ImportTask.Preview(random.nextBoolean()));
    String key = "key-" + system.suffix();
    calls.ask(
        () -> services.starting().start(school.id(), wanted, key, AdminCalls.ADMIN),
        request -> {
          accepted.put(request.id(), school);
          if (random.nextInt(4) > 0) {
            Duration thought = Duration.ofSeconds(random.nextInt(60, 1_800));
            boolean moves = random.nextBoolean();
            system.time.after(thought, () -> approve(school, request.id(), moves));
          }
        });
  }

  private void approve(SimulatedSchool school, ImportId preview, boolean moves) {
    Optional<ImportReport> shown =
        system
            .tables
            .imports
            .report(school.id(), preview)
            .filter(each -> each.state() == ImportState.PREVIEWED);
    if (shown.isEmpty()) {
      return;
    }
    if (moves) {
      school.life().change(system.time.instant());
      school.show(system, false);
    }
    HeldRemovals held =
        system.tables.imports.findings(school.id(), shown.get().issuesStoredUnder()).held();
    boolean whole = random.nextInt(4) > 0;
    boolean lets = held != null && random.nextBoolean();
    if (lets && held != null) {
      school.model().letsGo(held.removals());
    }
    var choice =
        new ApprovingPlans.Choice(
            whole ? OptOuts.NONE : NOBODY_LEAVES, lets && held != null ? held.losses() : null);
    var asking = new ApprovingPlans.Asking("key-" + system.suffix(), AdminCalls.ADMIN);
    calls.ask(
        () -> services.approving().approve(school.id(), preview, choice, asking),
        request -> {
          accepted.put(request.id(), school);
          if (whole && !lets) {
            approvals.put(request.id(), preview);
          }
        });
  }

  /** Lets go what is held, or keeps it. */
  void answer(SimulatedSchool school) {
    held(school)
        .ifPresent(
            held -> {
              if (random.nextBoolean()) {
                letGo(school, held);
              } else {
                keep(school, held);
              }
            });
  }

  /** Does one of all that can be done about what is held, where something is. */
  void settle(SimulatedSchool school) {
    held(school)
        .ifPresent(
            held -> {
              switch (random.nextInt(4)) {
                case 0 -> letGo(school, held);
                case 1 -> keep(school, held);
                case 2 -> {
                  school.life().find(system.time.instant());
                  school.show(system, false);
                }
                default -> {}
              }
            });
  }

  private Optional<HeldImport> held(SimulatedSchool school) {
    return HeldImport.latest(system.tables.imports, school.id());
  }

  private void letGo(SimulatedSchool school, HeldImport held) {
    ImportId id = held.report().id();
    school.model().letsGo(held.held().removals());
    calls.ask(
        () -> services.answering().approve(school.id(), id, held.held().losses(), AdminCalls.ADMIN),
        request -> accepted.put(request.id(), school));
  }

  private void keep(SimulatedSchool school, HeldImport held) {
    ImportId id = held.report().id();
    calls.ask(() -> services.answering().discard(school.id(), id, AdminCalls.ADMIN), _ -> {});
  }

  /** Takes back the last import that changed something; the next night does it again. */
  void undo(SimulatedSchool school) {
    Optional<ImportReport> last =
        system.tables.imports.newest(school.id(), each -> each.counts().changed() > 0);
    if (last.isPresent()) {
      var whole = new ImportTask.UndoPart.Whole();
      var task = new ImportTask.Undo(last.get().id(), whole, random.nextInt(4) == 0);
      String key = "key-" + system.suffix();
      calls.ask(
          () -> services.starting().undo(school.id(), task, key),
          request -> accepted.put(request.id(), school));
    }
  }
}
