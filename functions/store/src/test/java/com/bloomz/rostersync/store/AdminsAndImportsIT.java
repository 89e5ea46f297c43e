package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Entry;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.RosterInvariants;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.store.manage.DynamoManaging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Ten admins edit a roster while imports of a changing Clever run: nothing is lost silently (M, I
 * 8, M 8).
 */
final class AdminsAndImportsIT {
  private static final int ADMINS = 10;
  private static final int EDITS_EACH = 50;
  private static final int IMPORTS = 8;
  private static final int STUDENTS = 120;
  private static final long SEED = 20_261_102;
  private static final SchoolId SCHOOL = new SchoolId("busy");

  private static final List<RunKind> KINDS = List.of(RunKind.values());

  private static LocalDynamo dynamo;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Test
  void everyEditStandsOrAJournalTellsWhatReplacedIt() throws Exception {
    ImportPorts imports = dynamo.imports();
    ManageStore store = DynamoManaging.rosters(dynamo.table(), new Random(SEED));
    Importing importing = new Importing(dynamo, SCHOOL, Rosters.clever(SEED, STUDENTS));
    importing.run(RunKind.IMPORT_NOW);
    StoredRoster first = imports.runs().load(SCHOOL);
    List<BusyAdmin> admins =
        IntStream.range(0, ADMINS)
            .mapToObj(
                number -> new BusyAdmin(store, importing.clock(), SCHOOL, number, SEED + number))
            .toList();

    List<ImportReport> reports = importWhileEditing(importing, admins, first);
    List<Change> byImports =
        reports.stream()
            .flatMap(each -> imports.records().journal(SCHOOL, each.id()).stream())
            .toList();
    List<Entry> byHand = store.journal(SCHOOL, null, 10_000);
    assertThat(reports).extracting(ImportReport::state).doesNotContain(ImportState.FAILED);
    assertThat(byImports).isNotEmpty();
    assertThat(admins.stream().mapToInt(BusyAdmin::given).sum()).isGreaterThan(200);
    assertThat(byHand).hasSizeGreaterThan(200);
    System.out.printf(
        "%d edits by hand during %d imports, which made %d changes; %d edits were put off%n",
        byHand.size(), reports.size(), byImports.size(), busy(admins));

    StoredRoster last = imports.runs().load(SCHOOL);
    List<Change> all =
        Stream.concat(
                byHand.stream().flatMap(entry -> entry.changes().stream()), byImports.stream())
            .toList();
    assertThat(new JournalTrail(first.roster(), all, last.roster()).gaps()).isEmpty();
    admins.forEach(admin -> assertThat(admin.notIn(byHand)).isEmpty());
    versionsGrow(first, byHand, last);
    keepsWhatIsPromised(byHand, last.roster());
    settles(importing, imports);
  }

  private static int busy(List<BusyAdmin> admins) {
    return admins.stream().mapToInt(BusyAdmin::busy).sum();
  }

  /**
   * Whoever is inactive is in nothing, and everybody else in what Clever or a person put them into:
   * a second import changes nothing (I 8).
   */
  private static void settles(Importing importing, ImportPorts imports) {
    assertThat(RosterInvariants.broken(imports.runs().load(SCHOOL).roster())).isEmpty();
    importing.run(RunKind.NIGHTLY);
    assertThat(importing.run(RunKind.NIGHTLY).counts().changed()).isZero();
    assertThat(RosterInvariants.broken(imports.runs().load(SCHOOL).roster())).isEmpty();
  }

  /** Runs imports until every admin has made all edits; gives their reports. */
  private static List<ImportReport> importWhileEditing(
      Importing importing, List<BusyAdmin> admins, StoredRoster first) throws Exception {
    List<ImportReport> reports = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(ADMINS)) {
      List<Future<?>> working = new ArrayList<>();
      admins.forEach(
          admin -> working.add(threads.submit(() -> admin.edit(first.roster(), EDITS_EACH))));
      for (int run = 0; run < IMPORTS || !working.stream().allMatch(Future::isDone); run++) {
        importing.show(evolved(importing.shown(), run));
        reports.add(importing.run(KINDS.get(run % KINDS.size())));
      }
      for (Future<?> each : working) {
        each.get();
      }
    }
    return reports;
  }

  /** Another Clever, in which every kind is still shared. */
  private static CleverRoster evolved(CleverRoster from, int run) {
    CleverRoster to = from;
    for (long step = 0; step < 12; step++) {
      CleverRoster next = Rosters.evolved(to, SEED + run * 100L + step);
      if (!next.students().isEmpty() && !next.sections().isEmpty() && !next.staff().isEmpty()) {
        to = next;
      }
    }
    return to;
  }

  /** Every edit of an item gave it a version of its own. */
  private static void versionsGrow(StoredRoster first, List<Entry> byHand, StoredRoster last) {
    Map<String, Integer> edits = new HashMap<>();
    for (Entry entry : byHand) {
      entry.changes().stream()
          .map(change -> change.within().isEmpty() ? change.subject() : change.within())
          .distinct()
          .forEach(item -> edits.merge(item, 1, Integer::sum));
    }
    last.versions()
        .forEach(
            (key, version) -> {
              String item = key.substring(key.lastIndexOf('#') + 1);
              assertThat(version)
                  .as("version of %s", key)
                  .isGreaterThanOrEqualTo(
                      first.versions().getOrDefault(key, 0L) + edits.getOrDefault(item, 0));
            });
    assertThat(
            last.versions().keySet().stream().map(key -> key.substring(key.lastIndexOf('#') + 1)))
        .containsAll(edits.keySet());
  }

  /** P 13: neither the import that runs nor one that comes brings them back. */
  private static void nobodyWhoIsKeptOutIsAnywhere(BloomzRoster roster) {
    Set<MemberId> out =
        roster.members().values().stream()
            .filter(Member::keptOut)
            .map(Member::id)
            .collect(Collectors.toSet());
    assertThat(out).isNotEmpty();
    assertThat(roster.members().values()).noneMatch(each -> each.keptOut() && each.active());
    assertThat(
            roster.classes().values().stream()
                .filter(each -> !each.archived())
                .flatMap(each -> each.enrolments().stream())
                .map(Enrolment::member))
        .noneMatch(out::contains);
  }

  /** Names of classes (C 3), addresses (P 5) and roles (P 3) that an admin gave are an admin's. */
  private static void keepsWhatIsPromised(List<Entry> byHand, BloomzRoster roster) {
    nobodyWhoIsKeptOutIsAnywhere(roster);
    Map<String, Set<String>> given =
        byHand.stream()
            .flatMap(entry -> entry.changes().stream())
            .flatMap(
                change ->
                    change.after().entrySet().stream()
                        .map(
                            field ->
                                Map.entry(
                                    change.subject() + " " + field.getKey(), field.getValue())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    for (RosterClass each : roster.classes().values()) {
      Set<String> names = given.get(each.id() + " name");
      if (names != null) {
        assertThat(each.renamed()).isTrue();
        assertThat(names).contains(each.name());
      }
    }
    for (Member each : roster.members().values()) {
      Set<String> emails = given.get(each.id() + " email");
      if (emails != null) {
        assertThat(each.keeps(EditedField.EMAIL)).isTrue();
        assertThat(emails).contains(each.email() == null ? "" : each.email().value());
      }
      Set<String> roles = given.get(each.id() + " role");
      if (roles != null && each.staff() != null && each.removal() == null) {
        assertThat(roles).contains(each.staff().role().name());
      }
    }
    assertThat(
            roster.classes().values().stream()
                .filter(each -> !each.archived())
                .map(each -> NameKey.of(each.name()).value()))
        .doesNotHaveDuplicates();
  }
}
