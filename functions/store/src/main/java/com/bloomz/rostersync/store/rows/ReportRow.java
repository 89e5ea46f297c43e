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
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An import's report: {@code ki} kind, {@code st} state, {@code ca} cause, {@code de} detail,
 * {@code rq}, {@code sa}, {@code fi} the times, {@code at} attempts, {@code co} counts, {@code is}
 * issues, {@code if} the import under which they are stored where it is another one, {@code he}
 * held, {@code tr}, {@code tb}, {@code tw} the traffic, {@code us} usage, {@code se} the seconds by
 * phase, {@code iv} whom it invites, {@code lk} its link; and {@code ep} the epoch that wrote it,
 * {@code ic} in how many items it put the issues.
 */
public final class ReportRow {
  /** The epoch whose claim wrote the report. */
  public static final String EPOCH = "ep";

  /** In how many items that claim stored the import's issues. */
  public static final String ISSUE_CHUNKS = "ic";

  private ReportRow() {}

  public static RowWriter of(ImportReport from, long epoch, int issueChunks) {
    FailureCause cause = from.cause();
    ImportId issuesStoredUnder = from.issuesStoredUnder();
    return new RowWriter()
        .number(EPOCH, epoch)
        .number(ISSUE_CHUNKS, issueChunks)
        .constant("ki", from.kind(), RunKind.IMPORT_NOW)
        .constant("st", from.state(), ImportState.SUCCEEDED)
        .optionalText("ca", cause == null ? null : cause.name())
        .text("de", from.detail())
        .instant("rq", from.requestedAt())
        .instant("sa", from.startedAt())
        .instant("fi", from.finishedAt())
        .number("at", from.attempts())
        .text("co", CountsText.of(from.counts()))
        .number("is", from.issues())
        .optionalText("if", issuesStoredUnder.equals(from.id()) ? null : issuesStoredUnder.value())
        .texts("he", from.held().stream().map(Enum::name).toList())
        .number("tr", from.traffic().requests())
        .number("tb", from.traffic().bytes())
        .optionalText("tw", duration(from.traffic().waited()))
        .text("us", UsageText.of(from.usage()))
        .text("se", seconds(from.timeByPhase()))
        .text(HeaderRow.INVITATIONS, Codes.of(from.invitations()))
        .optionalText(HeaderRow.LINK, HeaderRow.link(from.request()));
  }

  public static ImportReport read(SchoolId school, ImportId id, Row row) {
    String issuesStoredUnder = row.optionalText("if");
    return new ImportReport(
        school,
        new ImportRequest(
            id,
            row.constant("ki", RunKind.class, RunKind.IMPORT_NOW),
            row.instantOrEpoch("rq"),
            Codes.invitations(row.text(HeaderRow.INVITATIONS)),
            HeaderRow.link(row)),
        row.constant("st", ImportState.class, ImportState.SUCCEEDED),
        cause(row.optionalText("ca")),
        row.text("de"),
        row.instantOrEpoch("sa"),
        row.instantOrEpoch("fi"),
        Math.toIntExact(row.number("at")),
        CountsText.parse(row.text("co")),
        Math.toIntExact(row.number("is")),
        issuesStoredUnder == null ? id : new ImportId(issuesStoredUnder),
        row.texts("he").stream()
            .map(Entity::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)),
        new Traffic(row.number("tr"), row.number("tb"), duration(row.optionalText("tw"))),
        UsageText.parse(row.text("us")),
        seconds(row.text("se")));
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
