package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.district.DistrictTraces.Erased;
import com.bloomz.rostersync.family.FamilyCode;
import com.bloomz.rostersync.family.FamilyCodeStore.Issued;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.store.erasure.DynamoErasure;
import com.bloomz.rostersync.store.manage.DynamoManaging;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What imports leave ends after thirteen months, and a district's deletion takes it all (X 5). */
final class HistoryIT {
  private static final SchoolId SCHOOL = new SchoolId("erased#1");
  private static final CleverRoster CLEVER = Rosters.clever(3, 12);
  private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

  private LocalDynamo dynamo;
  private Table table;

  @BeforeEach
  void start() {
    dynamo = LocalDynamo.start();
    table = dynamo.table();
  }

  @AfterEach
  void stop() {
    dynamo.close();
  }

  @Test
  void theRowsOfAnImportEndAfterThirteenMonths() {
    ImportReport report = new Importing(dynamo, SCHOOL, CLEVER).run(RunKind.FULL_DATA);

    assertThat(ends(Key.reports(SCHOOL))).hasSize(1).allMatch(each -> isIn(each, report, 396));
    assertThat(ends(Key.journal(SCHOOL, report.id())))
        .isNotEmpty()
        .allMatch(each -> isIn(each, report, 396));
    assertThat(ends(Key.issues(SCHOOL, report.id())))
        .isNotEmpty()
        .allMatch(each -> isIn(each, report, 2 * 396));
    assertThat(ends(Key.school(SCHOOL) + "#R#0")).as("the roster stays").containsOnly("");
  }

  @Test
  void x5EveryRowOfTheHistoryEnds() {
    useEverything(new Importing(dynamo, SCHOOL, CLEVER));
    editByHand();
    var history = items();
    history.keySet().removeIf(HistoryIT::isKeptForGood);

    assertThat(history.keySet())
        .as("reports, journals, findings, plans, edits, answers, reminders, traits")
        .extracting(key -> key.replaceFirst("^S#erased%231(#.)?.*?( [A-Z]+)?$", "$1$2"))
        .contains("#I", "#J", "#X", "#L", "#M", " ANSWER", " REMINDER", " TRAITS");
    assertThat(history).allSatisfy((key, item) -> assertThat(item).as(key).containsKey(Key.ENDS));
  }

  /** The roster, the school and its settings, which say what an old import ran with (S 4). */
  private static boolean isKeptForGood(String key) {
    return !key.startsWith("S#") || key.matches("S#[^#]*(#R#\\d .*|#H .*| HEADER| SETUP)");
  }

  private List<String> ends(String partition) {
    return items().entrySet().stream()
        .filter(each -> each.getKey().startsWith(partition + " "))
        .map(each -> each.getValue().get(Key.ENDS))
        .map(each -> each == null ? "" : each.n())
        .toList();
  }

  private static boolean isIn(String ends, ImportReport report, int days) {
    Instant at = Instant.ofEpochSecond(Long.parseLong(ends));
    Duration kept = Duration.between(report.startedAt(), at);
    return kept.plusSeconds(1).toDays() == days;
  }

  /** Every item of the table by its key. */
  private Map<String, Map<String, AttributeValue>> items() {
    var items = new TreeMap<String, Map<String, AttributeValue>>();
    dynamo
        .client()
        .scanPaginator(scan -> scan.tableName(LocalDynamo.SETTINGS.table()))
        .items()
        .forEach(
            item -> {
              Row row = new Row(item);
              items.put(row.text(Key.PARTITION) + " " + row.text(Key.SORT), item);
            });
    return items;
  }

  @Test
  void aDeletedDistrictLeavesNoTraceAndNoOtherLosesAnything() {
    addOthers();
    Map<String, Map<String, AttributeValue>> others = items();
    useEverything(new Importing(dynamo, SCHOOL, CLEVER));
    addMore();
    assertThat(items().size()).isGreaterThan(others.size() + 40);

    Erased erased = erase(Set.of());
    assertThat(items()).isEqualTo(others);
    assertThat(erased.items()).isGreaterThan(40);
    String dump = items().toString();
    assertThat(dump).doesNotContain("erased", "district", "formerly");
    CLEVER.students().stream()
        .map(Student::name)
        .forEach(name -> assertThat(dump).doesNotContain(name.whole()));
    assertThat(erase(Set.of())).isEqualTo(new Erased(0, true));
  }

  private Erased erase(Set<SchoolId> others) {
    return DynamoErasure.traces(table)
        .erase(new CleverId("district"), others, () -> Duration.ofMinutes(15));
  }

  /** Previews, an approval, held removals with an answer, and an undo that was shown first. */
  private void useEverything(Importing importing) {
    importing.run(RunKind.FULL_DATA);
    importing.show(Rosters.clever(3, 14));
    ImportReport preview = importing.run(RunKind.FULL_DATA, new ImportTask.Preview(false));
    var approval = new ImportTask.Approval(preview.id(), OptOuts.NONE, false);
    ImportReport approved = importing.run(RunKind.FULL_DATA, approval);
    assertThat(approved.cause()).isNull();
    importing.show(Rosters.clever(3, 5));
    ImportReport held = importing.run(RunKind.FULL_DATA);
    assertThat(held.held()).isNotEmpty();
    LocalDynamo.imports(table)
        .requests()
        .answer(SCHOOL, new RemovalAnswer(held.id(), Verdict.DISCARDED, "user-1", AT));
    var undo = new ImportTask.Undo(approved.id(), new ImportTask.UndoPart.Whole(), true);
    ImportReport shown = importing.run(RunKind.IMPORT_NOW, undo);
    assertThat(shown.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(importing.run(RunKind.IMPORT_NOW, undo.approved(shown.id())).state())
        .isEqualTo(ImportState.SUCCEEDED);
    String school = Key.school(SCHOOL);
    assertThat(items().keySet())
        .contains(school + " REMINDER", school + " ANSWER", school + " TRAITS")
        .anyMatch(key -> key.startsWith(school + "#L#" + preview.id()))
        .anyMatch(key -> key.startsWith(school + "#L#" + shown.id()));
  }

  @Test
  void aSchoolThatIsLinkedNoLongerIsDeletedByItsName() {
    addOthers();
    Map<String, Map<String, AttributeValue>> others = items();
    table.put(new Key(Key.school(SCHOOL) + "#J#gone", "1"), new RowWriter().text("x", "y"));

    assertThat(erase(Set.of(SCHOOL))).isEqualTo(new Erased(1, true));
    assertThat(items()).isEqualTo(others);
  }

  /** Schools whose names begin as the deleted one's, and another district. */
  private void addOthers() {
    for (String other :
        List.of("S#kept", "S#kept#R#3", "S#kept#J#i-1", "D#other", "CLEVER#other")) {
      table.put(new Key(other, "C#1"), new RowWriter().text("o", "kept").text("n", "Kept"));
    }
    table.put(new Key("FAMILY#kept", "CODE"), new RowWriter().text("s", "kept"));
    table.put(new Key("STOP#5f", "STOP"), new RowWriter().text("a", "x"));
  }

  /** What edits, Family Codes, messages and nights leave. */
  private void addMore() {
    editByHand();
    DynamoManaging.familyCodes(table, new Random(5))
        .give(
            SCHOOL,
            List.of(new Issued(new MemberId("m-1"), new FamilyCode("FHJKLMQRWXY2"), AT, "user-1")));
    String school = Key.school(SCHOOL);
    for (String more :
        List.of("#J#gone", "#X#gone", "#N", "#B", "#V", "#K", "#L", "#U", "#P#i-1")) {
      table.put(new Key(school + more, "1"), new RowWriter().text("n", "formerly"));
    }
    for (String night : List.of("D#district", "D#district#R#2026-11-02#1")) {
      table.put(new Key(night, "W#1"), new RowWriter().text("n", "formerly"));
    }
  }

  private void editByHand() {
    var random = new Random(4);
    Reply<?> made =
        new ManagingClasses(
                DynamoManaging.rosters(table, random),
                () -> AT,
                _ -> ImportSettings.defaults(),
                () -> "hand-1")
            .create(SCHOOL, "formerly Chess", new Editor("user-1", true));
    assertThat(made).isInstanceOf(Reply.Granted.class);
  }
}
