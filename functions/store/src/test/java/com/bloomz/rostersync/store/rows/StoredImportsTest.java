package com.bloomz.rostersync.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Headers and reports of imports can be read for ever, and are written as they were. */
// NullAway does not see @Nullable on a nested type of another module's record.
@SuppressWarnings("NullAway")
final class StoredImportsTest {
  private static final SchoolId SCHOOL = new SchoolId("school");
  private static final Instant REQUESTED = Instant.ofEpochSecond(1_795_466_240);
  private static final Instant STARTED = Instant.ofEpochSecond(1_795_466_245, 123_456_789);
  private static final Usage USAGE = new Usage(12, 340.5, 610);

  @Test
  void aHeader() {
    var header = new HeaderRow(StoredRows.row("header"));
    var request =
        new ImportRequest(new ImportId("20261123T203725Z-0002"), RunKind.FULL_DATA, REQUESTED);
    assertThat(header.request()).isEqualTo(request);
    assertThat(header.ended()).isEqualTo(new ImportId("20261122T203725Z-0001"));
    assertThat(header.claimedBy()).isEqualTo("9f3c");
    assertThat(header.claim(SCHOOL, request))
        .isEqualTo(
            new Claim(
                SCHOOL,
                request,
                7,
                Instant.ofEpochSecond(1_795_467_145, 500_000_000),
                2,
                STARTED,
                new Progress(
                    Phase.WRITING,
                    300,
                    2_700,
                    counts(
                        Map.of(
                            Entity.STUDENTS, new Tally(300, 0, 0, 0, 0, 0),
                            Entity.GUARDIANSHIPS, new Tally(0, 4, 0, 0, 0, 0)))),
                USAGE,
                3,
                new PreviousImport(
                    "f1",
                    2,
                    counts(Map.of(Entity.CLASSES, new Tally(0, 0, 0, 0, 120, 5))),
                    new ImportId("20261121T203725Z-0000"),
                    17),
                null,
                new TreeSet<>()));
  }

  @Test
  void aHeaderOfASchoolOfWhichSomethingIsHeld() {
    assertThat(new HeaderRow(StoredRows.row("header-with-held")).previous())
        .isEqualTo(
            new PreviousImport(
                "f1",
                2,
                counts(Map.of(Entity.CLASSES, new Tally(0, 0, 0, 0, 120, 5))),
                new ImportId("20261121T203725Z-0000"),
                17,
                new TreeSet<>(Set.of(Entity.STUDENTS, Entity.GUARDIANSHIPS))));
  }

  @Test
  void aHeaderOfAnImportThatBelongsToALink() {
    var header = new HeaderRow(StoredRows.row("header-with-link"));
    assertThat(header.request())
        .isEqualTo(
            new ImportRequest(new ImportId("20261123T203725Z-0002"), RunKind.FULL_DATA, REQUESTED)
                .boundTo(4));
    assertThat(header.revisions()).isEqualTo(new Revisions(12, 5, 6, 7, 8));
    assertThat(new HeaderRow(StoredRows.row("header")).revisions()).isEqualTo(Revisions.NONE);
  }

  @Test
  void aReportOfAnImportThatBelongsToALink() {
    var id = new ImportId("20261123T203725Z-0002");
    ImportReport read = ReportRow.read(SCHOOL, id, StoredRows.row("report-with-link"));
    assertThat(read.request())
        .isEqualTo(new ImportRequest(id, RunKind.NIGHTLY, REQUESTED).boundTo(0));
    assertThat(ReportRow.of(read, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report-with-link"));
  }

  @Test
  void whatAnImportIsFoundByInLogs() {
    String correlation = "3ab144d0-253a-4e93-81bf-ccf07c531bc6";
    var header = new HeaderRow(StoredRows.row("header-with-correlation"));
    assertThat(header.request()).extracting(ImportRequest::correlation).isEqualTo(correlation);
    ImportReport read =
        ReportRow.read(
            SCHOOL,
            new ImportId("20261123T203725Z-0002"),
            StoredRows.row("report-with-correlation"));
    assertThat(read.request().correlation()).isEqualTo(correlation);
    assertThat(ReportRow.of(read, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report-with-correlation"));
  }

  @Test
  void aHeaderOfAnApproval() {
    var optOuts =
        new OptOuts(
            Set.of(new Removal(Entity.STUDENT_ENROLMENTS, "m-1", "c-1")),
            Set.of(new ClassId("c-2")),
            Set.of(
                new OptOuts.OfKind(Entity.PARENTS, OptOuts.Way.ADDITIONS),
                new OptOuts.OfKind(Entity.STAFF, OptOuts.Way.REMOVALS)));
    var preview = new ImportId("20261122T203725Z-0009");
    ImportRequest request = new HeaderRow(StoredRows.row("header-with-task")).request();
    assertThat(request).isNotNull();
    assertThat(request.task()).isEqualTo(new ImportTask.Approval(preview, optOuts, true));
  }

  @Test
  void aReportOfAPreview() {
    var id = new ImportId("20261123T203725Z-0002");
    ImportReport read = ReportRow.read(SCHOOL, id, StoredRows.row("report-with-task"));
    assertThat(read.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(read.request().task()).isEqualTo(new ImportTask.Preview(false));
    assertThat(ReportRow.of(read, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report-with-task"));
  }

  @Test
  void whatWasStoredBeforeImportsHadTasks() {
    ImportRequest request = new HeaderRow(StoredRows.row("header-with-link")).request();
    assertThat(request).isNotNull();
    assertThat(request.task()).isEqualTo(new ImportTask.Sync());
    var id = new ImportId("20261123T203725Z-0002");
    assertThat(ReportRow.read(SCHOOL, id, StoredRows.row("report-with-link")).request().task())
        .isEqualTo(new ImportTask.Sync());
  }

  @Test
  void aReport() {
    var id = new ImportId("20261123T203725Z-0002");
    var expected =
        new ImportReport(
            SCHOOL,
            new ImportRequest(id, RunKind.NIGHTLY, REQUESTED),
            ImportState.FAILED,
            FailureCause.CLEVER_TOKEN_REJECTED,
            "GET /v3.1/users: 401",
            STARTED,
            Instant.ofEpochSecond(1_795_466_275, 500_000_000),
            3,
            counts(
                Map.of(
                    Entity.CLASSES, new Tally(1, 2, 3, 4, 5, 6),
                    Entity.STUDENTS, new Tally(10, 0, 0, 0, 0, 0))),
            17,
            new ImportId("20261121T203725Z-0000"),
            new TreeSet<>(Set.of(Entity.STUDENTS, Entity.GUARDIANSHIPS)),
            new Traffic(7, 123_456, Duration.ofMillis(1_500)),
            USAGE,
            new TreeMap<>(
                Map.of(
                    Phase.READING_CLEVER, Duration.ofMillis(4_321),
                    Phase.WRITING, Duration.ofSeconds(10))));
    assertThat(ReportRow.read(SCHOOL, id, StoredRows.row("report"))).isEqualTo(expected);
    assertThat(ReportRow.of(expected, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report"));
  }

  @Test
  void whatAnImportTookBesideTheStore() {
    var id = new ImportId("20261123T203725Z-0002");
    ImportReport read = ReportRow.read(SCHOOL, id, StoredRows.row("report-with-effort"));
    assertThat(read.usage()).isEqualTo(USAGE.plus(new Effort(Duration.ofMillis(14_821), 9, 3, 1)));
    assertThat(ReportRow.of(read, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report-with-effort"));
    var header = new HeaderRow(StoredRows.row("header-with-effort"));
    assertThat(header.claim(SCHOOL, read.request()).usage())
        .isEqualTo(USAGE.plus(new Effort(Duration.ofMillis(14_821), 9, 3, 0)));
  }

  @Test
  void aHeaderThatKnowsWhoReadTheContacts() {
    assertThat(new HeaderRow(StoredRows.row("header-with-contacts")).contactsFrom())
        .isEqualTo(new ImportId("20261122T203725Z-0001"));
    assertThat(new HeaderRow(StoredRows.row("header")).contactsFrom()).isNull();
  }

  private static Counts counts(Map<Entity, Tally> tallies) {
    return new Counts(new TreeMap<>(tallies));
  }
}
