package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.storage.UnknownOutcomeException;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowSize;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What DynamoDB limits, charges and refuses. */
final class DynamoLimitsIT {
  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25.123456789Z");
  private static final ImportId IMPORT = new ImportId("20261123T203725Z-4f9a");

  private static final int INDEXES_OF_A_MEMBER = 3;

  private static LocalDynamo dynamo;
  private static ImportPorts store;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
    store = dynamo.imports();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Test
  void aClassTooLargeForAnItemIsRefusedInPlainWords() {
    Claim claim = claim("too-large");
    List<Write> writes = List.of(member(1), classOf(15_000), member(2));

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(
            () ->
                store
                    .runs()
                    .apply(claim, store.runs().load(claim.school()), writes, claim.progress()))
        .withMessageContaining("C#c-1 is too large to be stored");
    assertThat(store.runs().load(claim.school()).roster().members()).isEmpty();
  }

  @Test
  void aClassOfTenThousandIsStored() {
    Claim claim = claim("large");

    assertThat(
            store
                .runs()
                .apply(
                    claim,
                    store.runs().load(claim.school()),
                    List.of(classOf(10_000)),
                    claim.progress()))
        .isInstanceOf(Applied.Done.class);
    assertThat(store.records().journal(claim.school(), IMPORT)).hasSize(10_001);
  }

  @Test
  void theHeaderStaysBelowAKilobyteWhileTheLargestImportRuns() {
    Claim claim = claim("header");
    var tallies = new TreeMap<Entity, Tally>();
    for (Entity entity : Entity.values()) {
      tallies.put(entity, new Tally(123_456, 123_456, 123_456, 123_456, 0, 0));
    }
    var base = new Progress(claim.progress().phase(), 0, 250_000, new Counts(tallies));
    store.runs().apply(claim, store.runs().load(claim.school()), List.of(member(1)), base);
    store.runs().release(claim, base, new Usage(12_345, 123_456.5, 1_234_567));

    Row header = dynamo.table().get(Key.header(claim.school())).orElseThrow();
    assertThat(RowSize.of(header.attributes())).isLessThan(700);
  }

  @Test
  void aTransactionHoldsAsManyItemsAsItMay() {
    Claim claim = claim("transactions");
    Usage before = store.runs().usage();
    List<Write> writes = IntStream.range(0, 980).mapToObj(DynamoLimitsIT::member).toList();
    StoredRoster empty =
        new StoredRoster(store.runs().load(claim.school()).roster(), Revisions.NONE, Map.of());
    Usage loaded = store.runs().usage();
    store.runs().apply(claim, empty, writes, claim.progress());
    Usage used = store.runs().usage().minus(loaded);

    assertThat(loaded.minus(before).readUnits()).isLessThanOrEqualTo(9);
    assertThat(used.requests()).isEqualTo(10);
    double item = 2 + INDEXES_OF_A_MEMBER;
    assertThat(used.writeUnits()).isBetween(item * 980 + 40, item * 980 + 200);
  }

  @Test
  void editsByHandWhileAnImportWritesAreAllKept() throws Exception {
    Claim claim = claim("edits");
    HandEdits edits = dynamo.handEdits();
    int count = 40;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> editing =
          threads.submit(
              () -> {
                for (int i = 0; i < count; i++) {
                  edits.put(claim.school(), named("by-hand-" + i % 4, "edit " + i));
                }
              });
      List<Write> writes =
          new ArrayList<>(IntStream.range(0, 1_000).mapToObj(DynamoLimitsIT::member).toList());
      assertThat(
              store
                  .runs()
                  .apply(claim, store.runs().load(claim.school()), writes, claim.progress()))
          .isInstanceOf(Applied.Done.class);
      editing.get();
    }
    assertThat(store.runs().load(claim.school()).roster().members()).hasSize(1_004);
    assertThat(store.records().journal(claim.school(), IMPORT)).hasSize(1_000);
    assertThat(dynamo.table().get(Key.header(claim.school())).orElseThrow().number("rv"))
        .isEqualTo(count);
  }

  @Test
  void aTableThatIsNotThereIsAStoreException() {
    Table nowhere =
        DynamoStores.table(
            dynamo.client(),
            new StoreSettings("not-there", InstantSource.system()),
            new java.util.Random(1),
            Thread::sleep);
    ImportRuns runs = LocalDynamo.imports(nowhere).runs();
    var school = new SchoolId("any");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> LocalDynamo.schools(nowhere).find(school))
        .withMessage("the table could not be read");
    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> runs.load(school));
    assertThatExceptionOfType(UnknownOutcomeException.class)
        .isThrownBy(() -> runs.claim(school, NOW, NOW.plusSeconds(1)));
  }

  @Test
  void makingTheTableAgainChangesNothing() {
    Claim claim = claim("table");
    RosterTable.create(dynamo.client(), LocalDynamo.SETTINGS.table());

    assertThat(store.records().running(claim.school())).isPresent();
  }

  private static Claim claim(String school) {
    var id = new SchoolId(school);
    store.requests().request(id, new ImportRequest(IMPORT, RunKind.IMPORT_NOW, NOW));
    return ((Claiming.Claimed) store.runs().claim(id, NOW, NOW.plusSeconds(900))).claim();
  }

  private static Write member(int i) {
    Member member = named("m-%024x".formatted(i), "Name " + i);
    return new Write.OfMember(member, List.of(change(Entity.STUDENTS, member.id().value(), "")));
  }

  private static Member named(String id, String name) {
    return Member.imported(
        new MemberId(id),
        new PersonName("Given", name),
        new Hat.OfStudent(new CleverId(id), "0042", List.of()));
  }

  private static Write classOf(int students) {
    List<Enrolment> enrolments =
        IntStream.range(0, students)
            .mapToObj(i -> new MemberId("m-%024x".formatted(i)))
            .map(member -> new Enrolment(member, Place.STUDENT, Source.CLEVER))
            .toList();
    List<Change> changes = new ArrayList<>(List.of(change(Entity.CLASSES, "c-1", "")));
    enrolments.forEach(
        each -> changes.add(change(Entity.STUDENT_ENROLMENTS, each.member().value(), "c-1")));
    return new Write.OfClass(
        new RosterClass(
            new ClassId("c-1"), "All", null, false, Source.MANUAL, null, false, enrolments),
        changes);
  }

  private static Change change(Entity entity, String subject, String within) {
    return new Change(
        entity,
        Verb.CREATED,
        subject,
        within,
        new TreeMap<>(),
        new TreeMap<>(Map.of("name", "Given Name")),
        Rule.P_8);
  }
}
