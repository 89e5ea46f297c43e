package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.task.TaskTexts;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An import's report; whom it invites and its link stand as in the school's header. */
public final class ReportRow {
  /** The epoch whose claim wrote the report. */
  public static final String EPOCH = "ep";

  /** In how many items that claim stored the import's issues. */
  public static final String ISSUE_CHUNKS = "ic";

  private static final String KIND = "ki";
  private static final String STATE = "st";
  private static final String CAUSE = "ca";
  private static final String DETAIL = "de";
  private static final String REQUESTED = "rq";
  private static final String STARTED = "sa";
  private static final String FINISHED = "fi";
  private static final String ATTEMPTS = "at";
  private static final String COUNTS = "co";
  private static final String ISSUES = "is";

  /** The import under which the issues are stored, where it is another one. */
  private static final String ISSUES_OF = "if";

  private static final String HELD = "he";
  private static final String REQUESTS = "tr";
  private static final String BYTES = "tb";
  private static final String WAITED = "tw";
  private static final String USAGE = "us";
  private static final String SECONDS = "se";

  private ReportRow() {}

  public static RowWriter of(ImportReport from, long epoch, int issueChunks) {
    FailureCause cause = from.cause();
    ImportId issuesStoredUnder = from.issuesStoredUnder();
    return new RowWriter()
        .number(EPOCH, epoch)
        .number(ISSUE_CHUNKS, issueChunks)
        .constant(KIND, from.kind(), RunKind.IMPORT_NOW)
        .constant(STATE, from.state(), ImportState.SUCCEEDED)
        .optionalText(CAUSE, cause == null ? null : cause.name())
        .text(DETAIL, from.detail())
        .instant(REQUESTED, from.requestedAt())
        .instant(STARTED, from.startedAt())
        .instant(FINISHED, from.finishedAt())
        .number(ATTEMPTS, from.attempts())
        .text(COUNTS, CountsText.of(from.counts()))
        .number(ISSUES, from.issues())
        .optionalText(
            ISSUES_OF, issuesStoredUnder.equals(from.id()) ? null : issuesStoredUnder.value())
        .texts(HELD, from.held().stream().map(Enum::name).toList())
        .number(REQUESTS, from.traffic().requests())
        .number(BYTES, from.traffic().bytes())
        .optionalText(WAITED, duration(from.traffic().waited()))
        .text(USAGE, UsageText.of(from.usage()))
        .text(SECONDS, seconds(from.timeByPhase()))
        .text(HeaderRow.INVITATIONS, Codes.of(from.invitations()))
        .optionalText(HeaderRow.LINK, HeaderRow.link(from.request()))
        .texts(HeaderRow.TASK, TaskTexts.of(from.request().task()))
        .optionalText(HeaderRow.CORRELATION, HeaderRow.correlation(from.request()));
  }

  public static ImportReport read(SchoolId school, ImportId id, Row row) {
    String issuesStoredUnder = row.optionalText(ISSUES_OF);
    return new ImportReport(
        school,
        new ImportRequest(
            id,
            row.constant(KIND, RunKind.class, RunKind.IMPORT_NOW),
            row.instantOrEpoch(REQUESTED),
            Codes.invitations(row.text(HeaderRow.INVITATIONS)),
            HeaderRow.link(row),
            HeaderRow.task(row),
            HeaderRow.correlation(row)),
        row.constant(STATE, ImportState.class, ImportState.SUCCEEDED),
        cause(row.optionalText(CAUSE)),
        row.text(DETAIL),
        row.instantOrEpoch(STARTED),
        row.instantOrEpoch(FINISHED),
        Math.toIntExact(row.number(ATTEMPTS)),
        CountsText.parse(row.text(COUNTS)),
        Math.toIntExact(row.number(ISSUES)),
        issuesStoredUnder == null ? id : new ImportId(issuesStoredUnder),
        row.texts(HELD).stream()
            .map(Entity::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)),
        new Traffic(row.number(REQUESTS), row.number(BYTES), duration(row.optionalText(WAITED))),
        UsageText.parse(row.text(USAGE)),
        seconds(row.text(SECONDS)));
  }

  private static @Nullable FailureCause cause(@Nullable String name) {
    return name == null ? null : FailureCause.valueOf(name);
  }

  private static @Nullable String duration(Duration value) {
    return value.isZero() ? null : value.toString();
  }

  private static Duration duration(@Nullable String text) {
    return text == null ? Duration.ZERO : Duration.parse(text);
  }

  private static String seconds(Map<Phase, Duration> seconds) {
    return seconds.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(";"));
  }

  private static SortedMap<Phase, Duration> seconds(String text) {
    var seconds = new TreeMap<Phase, Duration>();
    for (String part : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        seconds.put(
            Phase.valueOf(part.substring(0, equals)), Duration.parse(part.substring(equals + 1)));
      }
    }
    return seconds;
  }
}
