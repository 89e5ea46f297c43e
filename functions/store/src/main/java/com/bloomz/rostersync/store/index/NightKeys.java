package com.bloomz.rostersync.store.index;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * By what a school is found whose nightly import is on, one of which an import waits or runs, and
 * the report of an import that failed, and one whose admins are to be reminded of held removals; no
 * other item has these attributes. {@code nz} is the shard, {@code N#3}, {@code W#3} or {@code
 * H#3}, or the day on which the import ended in UTC, {@code F#2026-11-30}; {@code ns} the time
 * zone, the district and the school, {@code America/Chicago#district#school}, or the minute of the
 * request or of the reminder and the school, {@code 2026-11-30T07:00:00Z#school}, or who has to
 * act, the cause, the school and the import, {@code BLOOMZ#OUR_FAULT#school#import}. A number sign
 * in an id is escaped.
 */
public final class NightKeys {
  public static final String SHARD = "nz";
  public static final String SORT = "ns";

  /** The index of {@link #SHARD} by {@link #SORT}. */
  public static final String BY_NIGHT = "byNight";

  /** Follows the separator at once, so that it is greater than all that a prefix begins. */
  private static final String AFTER_SEPARATOR = "$";

  private NightKeys() {}

  /** Adds what a school is found by, if its nightly import is on. */
  public static RowWriter add(RowWriter row, School school) {
    CleverId district = school.scheduledDistrict();
    return district == null
        ? row
        : row.text(SHARD, shard(shardOf(district)))
            .text(SORT, sort(school.settings().timeZone(), district, school.id()));
  }

  /** The partition of a shard. */
  public static String shard(int shard) {
    return "N#" + shard;
  }

  /** The shard in which a district's schools are. It must stay: stored schools are found by it. */
  public static int shardOf(CleverId district) {
    return shardOf(district.value());
  }

  private static int shardOf(String id) {
    return Math.floorMod((id.hashCode() * 0x9E3779B9) >>> 16, ScheduledSchools.SHARDS);
  }

  /** How the sort keys of a zone begin. */
  public static String zone(ZoneId zone) {
    return zone.getId() + "#";
  }

  /** How the sort keys of a district in a zone begin. */
  public static String district(ZoneId zone, CleverId district) {
    return zone(zone) + escaped(district.value()) + "#";
  }

  /** The greatest sort key that could begin so. */
  public static String last(String begins) {
    return begins.substring(0, begins.length() - 1) + AFTER_SEPARATOR;
  }

  /** What a sort key says. */
  public record Entry(ZoneId zone, CleverId district, SchoolId school) {
    public static Entry of(String sort) {
      List<String> parts = List.of(sort.split("#", -1));
      return new Entry(
          ZoneId.of(parts.get(0)),
          new CleverId(unescaped(parts.get(1))),
          new SchoolId(unescaped(parts.get(2))));
    }
  }

  /** The partition of the imports that wait or run, of a school's shard. */
  public static String waiting(SchoolId school) {
    return waiting(shardOf(school.value()));
  }

  /** The partition of the imports that wait or run, of a shard. */
  public static String waiting(int shard) {
    return "W#" + shard;
  }

  /** The sort key of an import that waits or runs. */
  public static String waitingSince(Instant requested, SchoolId school) {
    return minute(requested) + "#" + escaped(school.value());
  }

  /** How the sort keys begin of imports that were requested in that minute. */
  public static String minute(Instant requested) {
    return DateTimeFormatter.ISO_INSTANT.format(requested.truncatedTo(ChronoUnit.MINUTES));
  }

  /** The school of such a sort key. */
  public static SchoolId waitingSchool(String sort) {
    return new SchoolId(unescaped(sort.substring(sort.indexOf('#') + 1)));
  }

  /**
   * Adds what an operator finds a report by, if its import failed. A day is one partition: a
   * thousand imports may fail in a second, and more wait.
   */
  public static RowWriter addFailed(RowWriter row, ImportReport report) {
    FailureCause cause = report.cause();
    return report.state() == ImportState.FAILED && cause != null
        ? row.text(SHARD, failedOn(report.finishedAt()))
            .text(
                SORT,
                String.join(
                    "#",
                    cause.owner().name(),
                    cause.name(),
                    escaped(report.school().value()),
                    escaped(report.id().value())))
        : row;
  }

  /** The partition of the imports that failed on the day of that moment. */
  public static String failedOn(Instant moment) {
    return "F#" + LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /** The partition of the reminders of held removals, of a school's shard. */
  public static String reminders(SchoolId school) {
    return reminders(shardOf(school.value()));
  }

  /** The partition of the reminders of held removals, of a shard. */
  public static String reminders(int shard) {
    return "H#" + shard;
  }

  private static String sort(ZoneId zone, CleverId district, SchoolId school) {
    return district(zone, district) + escaped(school.value());
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("#", "%23");
  }

  private static String unescaped(String text) {
    return text.replace("%23", "#").replace("%25", "%");
  }
}
