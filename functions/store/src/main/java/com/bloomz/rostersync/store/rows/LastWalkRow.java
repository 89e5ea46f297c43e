package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.cleverevents.LastWalks.WalkStart;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A district's last walk: {@code s} has a line for each school, with {@code C} where contacts were
 * read and {@code -} where not, the digest of its roster, and its id.
 */
public final class LastWalkRow {
  /** When the walk began: in the walk's item, and in that of a position that was moved on. */
  public static final String AT = "at";

  /** The event up to which nothing is left to be told. */
  private static final String POSITION = "p";

  /** The date of the night: in the walk's item, and in that of a walk's start. */
  public static final String NIGHT = "n";

  private static final String LAST_SYNC = "ls";
  private static final String CHANGES_ON = "co";
  private static final String SILENT = "si";
  private static final String SCHOOLS = "s";
  private static final String WITH_CONTACTS = "C";
  private static final String WITHOUT_CONTACTS = "-";

  private LastWalkRow() {}

  public static RowWriter of(LastWalk walk) {
    return moved(walk, walk.position())
        .text(NIGHT, walk.night().toString())
        .instant(LAST_SYNC, walk.lastSync())
        .optionalText(CHANGES_ON, walk.changesOn() == null ? null : walk.changesOn().toString())
        .flag(SILENT, walk.silent())
        .text(
            SCHOOLS,
            walk.schools().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(LastWalkRow::line)
                .collect(Collectors.joining("\n")));
  }

  /** A position that a walk was moved on to. */
  public static RowWriter moved(LastWalk walk, CleverId position) {
    return new RowWriter().instant(AT, walk.at()).text(POSITION, position.value());
  }

  /** Where a night's walk starts. */
  public static RowWriter started(LocalDate night, WalkStart start) {
    CleverId position = start.position();
    return new RowWriter()
        .instant(AT, start.at())
        .text(NIGHT, night.toString())
        .optionalText(POSITION, position == null ? null : position.value());
  }

  /** Where a night's walk started. */
  public static WalkStart start(Row row) {
    String position = row.optionalText(POSITION);
    return new WalkStart(position == null ? null : new CleverId(position), row.instantOrEpoch(AT));
  }

  /**
   * Reads a walk.
   *
   * @param moved the item of the position that some walk was moved on to; null where there is none
   */
  public static LastWalk read(Row row, @Nullable Row moved) {
    Instant at = row.instantOrEpoch(AT);
    Row positioned = moved != null && at.equals(moved.instant(AT)) ? moved : row;
    String changesOn = row.optionalText(CHANGES_ON);
    Map<CleverId, SeenSchool> schools = new HashMap<>();
    row.text(SCHOOLS).lines().forEach(line -> readSchool(line, schools));
    return new LastWalk(
        new CleverId(positioned.text(POSITION)),
        at,
        LocalDate.parse(row.text(NIGHT)),
        row.instantOrEpoch(LAST_SYNC),
        changesOn == null ? null : LocalDate.parse(changesOn),
        row.flag(SILENT),
        schools);
  }

  private static String line(Map.Entry<CleverId, SeenSchool> entry) {
    SeenSchool seen = entry.getValue();
    String contacts = seen.contacts() ? WITH_CONTACTS : WITHOUT_CONTACTS;
    return contacts + " " + seen.content() + " " + entry.getKey();
  }

  private static void readSchool(String line, Map<CleverId, SeenSchool> to) {
    String[] parts = line.split(" ", 3);
    to.put(new CleverId(parts[2]), new SeenSchool(parts[0].equals(WITH_CONTACTS), parts[1]));
  }
}
