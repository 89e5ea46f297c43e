package com.bloomz.rostersync.api.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.plan.testing.SamplePlans;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Imports are taken back (X 3), and what they did is given out as files (X 5). */
class HistoryResourceTest {
  private static final SchoolId SCHOOL = new SchoolId("school-1");
  private static final String IMPORTS = "/schools/school-1/imports/";

  private final Api api = new Api().linked();

  private CheckedAnswer undo(String of, String key, String body) {
    return api.call(
        "POST", IMPORTS + of + "/undo", api.admin(), body, Map.of("Idempotency-Key", key));
  }

  private Claim claim() {
    if (api.imports.claim(SCHOOL, api.now(), api.now().plusSeconds(900))
        instanceof Claiming.Claimed(Claim claim)) {
      return claim;
    }
    throw new AssertionError("no import waits");
  }

  /** An import that has made a class of that name. */
  private String imported(String key, String name) {
    String id = api.startImport(key, "{}").is(202).at("/id");
    Claim claim = claim();
    var made =
        new RosterClass(
            new ClassId("c-" + key), name, null, false, Source.CLEVER, null, false, List.of());
    Change change =
        Fields.created("name", name).change(Entity.CLASSES, Verb.CREATED, made.id(), Rule.C_1);
    List<Write> writes = List.of(new Write.OfClass(made, List.of(change)));
    var unused = api.imports.apply(claim, api.imports.load(SCHOOL), writes, claim.progress());
    finish(claim, Counts.of(List.of(change)));
    return id;
  }

  private void finish(Claim claim, Counts counts) {
    ImportReport seized = ImportReport.ofSeized(claim, api.now(), ImportState.SUCCEEDED, null);
    var report =
        new ImportReport(
            SCHOOL,
            seized.request(),
            seized.state(),
            null,
            "",
            seized.startedAt(),
            seized.finishedAt(),
            1,
            counts,
            0,
            seized.id(),
            seized.held(),
            seized.traffic(),
            seized.usage(),
            seized.timeByPhase());
    assertThat(api.imports.finish(claim, report, Findings.NONE, null)).isPresent();
  }

  @Test
  void anImportIsTakenBackOnce() {
    String of = imported("key-00001", "Art");
    CheckedAnswer undo = undo(of, "key-00002", "{}").is(202);

    assertThat(undo.at("/task")).isEqualTo("UNDO");
    assertThat(undo.at("/of")).isEqualTo(of);
    assertThat(undo.header("Location")).isEqualTo(IMPORTS + undo.at("/id"));
    assertThat(undo(of, "key-00002", "{}").is(202).at("/id")).isEqualTo(undo.at("/id"));
    undo(of, "key-00002", "{\"preview\":true}").isProblem(422, "idempotency-key-reused");
    undo(of, "key-00003", "{}").isProblem(409, "import-running");
    assertThat(claim().request().task())
        .isEqualTo(new ImportTask.Undo(claimed(of), new UndoPart.Whole(), false));
  }

  private static com.bloomz.rostersync.imports.ImportId claimed(String id) {
    return new com.bloomz.rostersync.imports.ImportId(id);
  }

  @Test
  void aPartOfAnImportIsTakenBack() {
    String of = imported("key-00001", "Art");
    undo(of, "key-00002", "{\"class\":\"c-1\",\"member\":\"m-1\"}").namesField("member");
    undo(of, "key-00003", "{\"member\":\"m-1\",\"preview\":true}").is(202);

    assertThat(claim().request().task())
        .isEqualTo(
            new ImportTask.Undo(claimed(of), new UndoPart.OfPerson(new MemberId("m-1")), true));
  }

  @Test
  void x3APreviewOfAnUndoIsApprovedAsItIs() {
    String of = imported("key-00001", "Art");
    String preview = undo(of, "key-00002", "{\"preview\":true}").is(202).at("/id");
    Claim claim = claim();
    api.plans.keep(claim, SamplePlans.of(3, "x"));
    ImportReport shown = ImportReport.ofSeized(claim, api.now(), ImportState.PREVIEWED, null);
    assertThat(api.imports.finish(claim, shown, Findings.NONE, null)).isPresent();

    assertThat(api.get(IMPORTS + preview + "/plan").is(200).at("/changes/0/change/rule"))
        .isNotEmpty();
    String some = "{\"optOuts\":{\"classes\":[\"c-1\"]}}";
    approve(preview, some).isProblem(409, "undo-without-opt-outs");
    assertThat(approve(preview, "{}").is(202).at("/task")).isEqualTo("UNDO");
    assertThat(claim().request().task())
        .isEqualTo(new ImportTask.Undo(claimed(of), new UndoPart.Whole(), false, claimed(preview)));
  }

  private CheckedAnswer approve(String preview, String body) {
    return api.call(
        "POST",
        IMPORTS + preview + "/approve",
        api.admin(),
        body,
        Map.of("Idempotency-Key", "key-00009"));
  }

  @Test
  void whatChangedNothingIsNotTakenBack() {
    String id = api.startImport("key-00001", "{}").at("/id");
    finish(claim(), Counts.of(List.of()));
    undo(id, "key-00002", "{}").isProblem(409, "nothing-to-undo");
    String preview = api.startImport("key-00003", "{\"preview\":true}").at("/id");
    finish(claim(), Counts.of(List.of()));
    undo(preview, "key-00004", "{}").isProblem(409, "nothing-to-undo");
    api.pass(Duration.ofDays(31));
    undo(id, "key-00005", "{}").isProblem(409, "nothing-to-undo");
  }

  @Test
  void onlyAnImportOfTheLastThirtyDaysIsTakenBack() {
    String of = imported("key-00001", "Art");
    undo("20261101T000000Z-none", "key-00002", "{}").isProblem(404, "not-found");
    api.pass(Duration.ofDays(31));
    undo(of, "key-00003", "{}").isProblem(409, "undo-too-late");
  }

  @Test
  void aJournalIsGivenOutAsFiles() {
    String of = imported("key-00001", "=Art");
    CheckedAnswer csv = api.get(IMPORTS + of + "/journal.csv").is(200);

    assertThat(csv.reply().body())
        .isEqualTo(
            "\uFEFF\"What\",\"Change\",\"ID\",\"Within\",\"Field\",\"Before\",\"After\","
                + "\"Rule\",\"Why\"\r\n"
                + "\"classes\",\"CREATED\",\"c-key-00001\",\"\",\"name\",\"\",\"'=Art\","
                + "\"C 1\",\"every section with a name of its own becomes a class\"\r\n");
    assertThat(csv.header("Link")).isEmpty();
    CheckedAnswer lines = api.get(IMPORTS + of + "/journal.jsonl").is(200);
    assertThat(lines.reply().body().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("\"after\":{\"name\"");
    api.get(IMPORTS + of + "/journal.csv?cursor=nonsense").namesField("?cursor");
    api.get(IMPORTS + "20261101T000000Z-none/journal.csv").isProblem(404, "not-found");
  }
}
