package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.brake.Brake;
import com.bloomz.rostersync.brake.Brake.Braked;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.HealthMeasuring;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.plan.Fingerprint;
import com.bloomz.rostersync.plan.PlanBasis;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Losses;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an attempt decides from, beside the stored roster and the settings, which may change. */
final class DecisionInput {
  private final Standstill clever;
  private final RunKind kind;
  private final ImportTask task;
  private final Instant readAt;
  private final LocalDate today;
  private final ContactMemory contacts;
  private final BrakeMemory brake;
  private @Nullable ImportSettings fingerprinted;
  private String fingerprint = "";

  /**
   * @param readAt when Clever was read
   */
  DecisionInput(Standstill clever, ImportRequest request, Instant readAt, Memories memories) {
    this.clever = clever;
    this.kind = request.kind();
    this.task = request.task();
    this.readAt = readAt;
    this.today = LocalDate.ofInstant(readAt, ZoneOffset.UTC);
    this.contacts = memories.contacts();
    this.brake = memories.brake();
  }

  /** What earlier imports kept. */
  record Memories(ContactMemory contacts, BrakeMemory brake) {
    static Memories of(ImportRecords records, SchoolId school, CleverSource.Wanted wanted) {
      return new Memories(
          new ContactMemory(records, school, wanted), new BrakeMemory(records, school));
    }
  }

  /**
   * @param changes what this import has stored already, and what people have changed before
   */
  PlanTask.Decided decide(
      BloomzRoster bloomz, ImportSettings settings, StoredChanges.Found changes) {
    Losses earlier = Losses.of(changes.byAnyImport(), bloomz);
    var all =
        new Reconciler.Options(settings, kind, today, earlier, changes.byHand(), contacts.before());
    var options = task instanceof ImportTask.Sync sync ? all.without(sync.optOuts()) : all;
    Braked shown = decide(bloomz, options, new Brake.Asked(brake, readAt, changes.byImport()));
    Supplier<List<Omission>> omissions = () -> omissions(bloomz, options, shown);
    if (!(task instanceof ImportTask.Approval approval) || approval.isWhole()) {
      return new PlanTask.Decided(shown, shown, omissions);
    }
    Brake.Memory memory = approval.withHeld() ? brake.approving(approval.preview()) : brake;
    var asked = new Brake.Asked(memory, readAt, changes.byImport());
    Braked chosen = decide(bloomz, options.without(approval.optOuts()), asked);
    return new PlanTask.Decided(shown, chosen, omissions);
  }

  /** What that decision leaves as it is, what the brake holds with it (X 4). */
  private List<Omission> omissions(
      BloomzRoster bloomz, Reconciler.Options options, Braked decided) {
    Reconciler.Options asked =
        decided.held() == null ? options : options.removingOnly(brake.approved());
    return Reconciler.explain(clever.decidedFrom(), bloomz, asked).omissions();
  }

  private Braked decide(BloomzRoster bloomz, Reconciler.Options options, Brake.Asked asked) {
    Braked braked = clever.decide(roster -> Brake.decide(roster, bloomz, options, asked));
    HeldRemovals held = braked.held();
    return held == null ? braked : new Braked(braked.decision(), brake.continuing(held));
  }

  /**
   * Whether what Clever showed is of one moment: only then does the same, shown again, lead to the
   * same decision.
   */
  boolean isProven() {
    return !clever.first().unknown().mayHaveMoved();
  }

  /** What the roster does not keep of those whom Clever shows. */
  RosterTraits traits() {
    return RosterTraits.of(clever.newest());
  }

  /** What a decision with those settings is made from, beside the roster. */
  PlanBasis basis(ImportSettings settings, PlanBasis.LinkedTo link) {
    return PlanBasis.of(clever.newest(), settings, link, readAt);
  }

  /** What values the contacts have, for the next import to compare with. */
  @Nullable ContactReading contacts() {
    return contacts.found(clever.newest(), readAt);
  }

  /** How good the data are that were decided from. */
  Health health(Decision decision, ImportSettings settings) {
    return HealthMeasuring.of(clever.newest(), decision, settings, contacts.areRead());
  }

  /** The fingerprint of a decision with those settings; made again only for other settings. */
  String fingerprint(ImportSettings settings) {
    if (!settings.equals(fingerprinted)) {
      fingerprint = Fingerprint.of(Fingerprint.of(clever.first(), today), settings, kind);
      fingerprinted = settings;
    }
    return fingerprint;
  }
}
