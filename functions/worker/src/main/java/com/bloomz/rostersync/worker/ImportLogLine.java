package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.lambda.log.MetricLine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** An ended import as the log shows it. */
record ImportLogLine(ImportReport report) {
  private static final Set<Entity> PEOPLE =
      EnumSet.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);

  /** The same for CloudWatch. */
  MetricLine figures() {
    return MetricLine.of("ImportsEnded")
        .by("state", report.state().name())
        .by("cause", code(report.cause()))
        .time("ImportTime", Duration.between(report.requestedAt(), report.finishedAt()))
        .count("PeopleAdded", people(Tally::created))
        .count("PeopleRemoved", people(Tally::removed))
        .count("Issues", report.issues())
        .count("CleverRequests", report.traffic().requests())
        .bytes("CleverBytes", report.traffic().bytes())
        .time("CleverWaits", report.traffic().waited())
        .amount("ReadUnits", report.usage().readUnits())
        .amount("WriteUnits", report.usage().writeUnits());
  }

  private long people(ToLongFunction<Tally> number) {
    return PEOPLE.stream().map(report.counts()::of).mapToLong(number).sum();
  }

  private static String code(@Nullable FailureCause cause) {
    return cause == null ? "none" : cause.code();
  }

  @Override
  public String toString() {
    return "state=%s cause=%s attempts=%d changed=%d issues=%d requests=%d read=%.1f written=%.1f"
        .formatted(
            report.state(),
            code(report.cause()),
            report.attempts(),
            report.counts().changed(),
            report.issues(),
            report.traffic().requests(),
            report.usage().readUnits(),
            report.usage().writeUnits());
  }
}
