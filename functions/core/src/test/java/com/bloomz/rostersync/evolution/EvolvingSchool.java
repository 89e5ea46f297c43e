package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.testing.InMemoryImportBus;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.imports.testing.UsageMeter;
import com.bloomz.rostersync.plan.testing.InMemoryPlans;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.sync.AttemptOutcome;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.ImportRunner;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.testing.InMemoryTokenVault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A school of a seed over some days: Clever changes, people edit and join, and imports of every
 * kind run, with edits, changed settings, a changed link and dying workers between the decision and
 * the last write. Every portion that an import stores is held against each {@link SchoolInvariant}.
 */
public final class EvolvingSchool {
  private static final SchoolId SCHOOL = new SchoolId("s-1");
  private static final Instant START = Rosters.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final int[] SIZES = {1, 2, 3, 4, 6, 9};
  private static final ImportRunner.Limits LIMITS =
      new ImportRunner.Limits(Duration.ofSeconds(20), Duration.ofSeconds(10), 2, 20);

  private final long seed;
  private final Random dice;
  private final InMemorySchoolStore schools = new InMemorySchoolStore();
  private final InMemoryImportStore store = new InMemoryImportStore(new UsageMeter(), schools);
  private final InMemoryTokenVault vault = new InMemoryTokenVault();
  private final InMemoryPlans plans = new InMemoryPlans();
  private final InvitationBook invitations = new InvitationBook();
  private final AdminAtWork admin;
  private Instant now = START;
  private CleverRoster truth;
  private CleverRoster answer;
  private @Nullable CleverRoster secondAnswer;
  private boolean read;
  private boolean proven;
  private RunKind kind = RunKind.NIGHTLY;
  private long askedFor;
  private int disturbances;
  private int day;

  private EvolvingSchool(long seed) {
    this.seed = seed;
    this.dice = new Random(seed * 0x9E3779B97F4A7C15L);
    this.truth = Rosters.clever(seed, SIZES[Math.floorMod(seed, SIZES.length)]);
    this.answer = truth;
    this.admin = new AdminAtWork(store, SCHOOL, this::settings, () -> now, dice);
    change(school -> school.activated(true, Plan.BLOOMZ));
    change(school -> school.connected(link("cs1")));
    choose(seed);
  }

  /** What is broken first in the life of that school, with its day; empty where nothing is. */
  public static String broken(long seed) {
    var school = new EvolvingSchool(seed);
    try {
      school.live();
      return "";
    } catch (BrokenException e) {
      return "seed " + seed + ", day " + school.day + ", " + school.kind + ": " + e.getMessage();
    }
  }

  /** That an invariant does not hold; nobody catches it as a fault of Clever or the store. */
  private static final class BrokenException extends Error {
    private static final long serialVersionUID = 1L;

    BrokenException(String what) {
      super(what);
    }
  }

  /** That a worker dies between two calls. */
  private static final class DeadWorker extends Error {
    private static final long serialVersionUID = 1L;
  }

  private void live() {
    int days = 3 + dice.nextInt(5);
    CleverRoster first = truth;
    for (day = 1; day <= days; day++) {
      now = now.plus(Duration.ofDays(1));
      if (day > 1) {
        truth = Rosters.later(truth, first, seed * 31 + day);
      }
      answer = Rosters.answered(truth, seed * 31 + day);
      secondAnswer =
          answer.unknown().mayHaveMoved() && dice.nextBoolean()
              ? Rosters.later(answer, first, seed * 37 + day).withUnknown(answer.unknown())
              : null;
      if (dice.nextInt(5) == 0) {
        choose(seed * 41 + day);
      }
      edit(dice.nextInt(4));
      importOnce();
    }
  }

  private void edit(int edits) {
    for (int i = 0; i < edits; i++) {
      admin.edit(answer);
    }
  }

  private ImportSettings settings() {
    return schools.find(SCHOOL).settings().imports();
  }

  private void change(UnaryOperator<School> how) {
    schools.save(
        how.apply(schools.find(SCHOOL)), new SchoolStore.Changed(now, "user-1", List.of()));
  }

  private void choose(long by) {
    SchoolSettings had = SchoolSettings.defaults();
    change(
        school ->
            school.choosing(
                new SchoolSettings(
                    Rosters.settings(by),
                    null,
                    had.notifyTo(),
                    false,
                    had.invitations(),
                    had.timeZone())));
  }

  private Connection link(String cleverSchool) {
    return new Connection(
        new CleverId("d1"),
        "A District",
        vault.seal(SCHOOL, new AccessToken("token")),
        "oken",
        START,
        new CleverSchool(new CleverId(cleverSchool), "A School", "", "", ""));
  }

  private void importOnce() {
    kind = List.of(RunKind.values()).get(dice.nextInt(RunKind.values().length));
    askedFor = schools.find(SCHOOL).linkVersion();
    store.request(
        SCHOOL,
        new ImportRequest(new ImportId("import-%03d".formatted(day)), kind, now).boundTo(askedFor));
    disturbances = dice.nextInt(4);
    for (int attempt = 0; attempt < 8; attempt++) {
      if (attempted() instanceof AttemptOutcome.Ended) {
        break;
      }
      now = now.plus(Duration.ofMinutes(20));
    }
    relinked();
    AbsentMembers absent = Findings.latest(store, SCHOOL).absent();
    Phone phone = schools.find(SCHOOL).phone();
    check("ONE_INVITATION", invitations.invite(store.load(SCHOOL).roster(), absent, phone, now));
  }

  private @Nullable AttemptOutcome attempted() {
    read = false;
    proven = false;
    var ports =
        new ImportRunner.Ports(
            watched(),
            store,
            schools,
            this::fetched,
            vault,
            new InMemoryImportBus(),
            plans,
            (_, _) -> List.of());
    try {
      return new ImportRunner(ports, () -> now, LIMITS)
          .run(SCHOOL, false, () -> Duration.ofMinutes(15));
    } catch (DeadWorker e) {
      return null;
    }
  }

  private Fetched fetched(
      CleverSource.Wanted wanted,
      com.bloomz.rostersync.sync.TimeLeft time,
      CleverSource.ReadProgress progress) {
    if (read) {
      CleverRoster second = secondAnswer == null ? answer : secondAnswer;
      proven = shown(second, wanted).equals(shown(answer, wanted));
      answer = second;
    }
    read = true;
    CleverRoster shown = shown(answer, wanted);
    disturb();
    progress.read(answer.students().size());
    return new Fetched.Complete(shown, Traffic.NONE);
  }

  /** What an import sees of an answer. */
  private static CleverRoster shown(CleverRoster of, CleverSource.Wanted wanted) {
    return wanted.contacts()
        ? of
        : new CleverRoster(
            of.sections(),
            of.terms(),
            of.students(),
            of.staff(),
            List.of(),
            of.issues(),
            of.unknown(),
            of.schoolPhone());
  }

  /** The store, with something that happens before a write, and every write looked at. */
  private ImportRuns watched() {
    return (ImportRuns)
        Proxy.newProxyInstance(
            ImportRuns.class.getClassLoader(),
            new Class<?>[] {ImportRuns.class},
            (_, method, arguments) -> {
              if (!method.getName().equals("apply")) {
                return invoked(method, arguments);
              }
              disturb();
              BloomzRoster before = store.load(SCHOOL).roster();
              Object applied = invoked(method, arguments);
              look(before);
              disturb();
              return applied;
            });
  }

  private Object invoked(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** At times an edit, other settings, another link, or the death of the worker. */
  private void disturb() {
    if (disturbances == 0 || dice.nextInt(3) > 0) {
      return;
    }
    disturbances--;
    switch (dice.nextInt(12)) {
      case 0 -> choose(dice.nextLong());
      case 1 -> change(school -> school.connected(link("cs2")));
      case 2 -> change(school -> school.activated(false, Plan.BLOOMZ));
      case 3 -> throw new DeadWorker();
      default -> edit(1);
    }
  }

  private void relinked() {
    change(school -> school.activated(true, Plan.BLOOMZ));
    change(school -> school.connected(link("cs1")));
  }

  private void look(BloomzRoster before) {
    School school = schools.find(SCHOOL);
    boolean linked = school.active() && school.linkVersion() == askedFor;
    var step =
        new RosterStep(
            before,
            store.load(SCHOOL).roster(),
            answer,
            answer.unknown().pause() != null || (answer.unknown().mayHaveMoved() && !proven),
            school.settings().imports(),
            kind,
            linked);
    if (!step.changesNothing()) {
      for (SchoolInvariant each : SchoolInvariant.values()) {
        check(each.name(), each.broken(step));
      }
    }
  }

  private static void check(String invariant, List<String> broken) {
    if (!broken.isEmpty()) {
      throw new BrokenException(invariant + ": " + broken.getFirst());
    }
  }

  @Override
  public String toString() {
    return "EvolvingSchool " + seed;
  }
}
