package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.clever.records.DistrictSync;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** The lists of a district as they were read. */
final class DistrictRecords implements DistrictRosters {
  private final SchoolNumbers schools;
  private final SectionMembers members;
  private final Map<Kind, ListRecords> lists;
  private final Times times;

  /**
   * When the records were read, in what matters of it.
   *
   * @param lastSync as sent; blank where there is none
   * @param stoppedSince the day of the newest data where no newer ones come; null where they do
   * @param changesOn the first day on which other enrollments run; null where there is none
   */
  record Times(String lastSync, @Nullable LocalDate stoppedSince, @Nullable LocalDate changesOn) {
    DistrictSync sync() {
      return new DistrictSync(lastSync.isBlank(), stoppedSince);
    }

    Optional<Instant> synced() {
      return Cleaning.instant(lastSync);
    }
  }

  DistrictRecords(
      SchoolNumbers schools, SectionMembers members, Map<Kind, ListRecords> lists, Times times) {
    this.schools = schools;
    this.members = members;
    this.lists = new EnumMap<>(lists);
    this.times = times;
  }

  @Override
  public Optional<CleverRoster> school(CleverId school, boolean contacts) {
    return records(school, contacts).map(DistrictRecords::roster);
  }

  @Override
  public boolean isMissing(CleverId school) {
    return schools.missing().contains(school);
  }

  @Override
  public PackedRoster packed(CleverId school, boolean contacts) {
    return records(school, contacts)
        .orElseThrow(() -> new IllegalArgumentException("the district has no school " + school))
        .packed();
  }

  @Override
  public Optional<Instant> lastSync() {
    return times.synced();
  }

  @Override
  public Optional<LocalDate> changesOn() {
    return Optional.ofNullable(times.changesOn());
  }

  private Optional<SchoolRecords> records(CleverId school, boolean contacts) {
    if (contacts && !lists.containsKey(Kind.CONTACT)) {
      throw new IllegalArgumentException("contacts were not read");
    }
    return schools.of(school).map(number -> records(number, contacts));
  }

  private SchoolRecords records(int number, boolean contacts) {
    Map<Kind, Integer> unusable = new EnumMap<>(Kind.class);
    Map<Kind, List<byte[]>> blocks = new EnumMap<>(Kind.class);
    lists.forEach(
        (kind, list) -> {
          if (contacts || kind != Kind.CONTACT) {
            unusable.put(kind, list.unusable(number, members.namesMissing(kind, number)));
            blocks.put(kind, list.blocks(number));
          }
        });
    return new SchoolRecords(
        schools.id(number),
        schools.phone(number),
        times.sync(),
        unusable,
        members.lacked(number),
        blocks);
  }

  private static CleverRoster roster(SchoolRecords records) {
    try {
      return records.roster();
    } catch (DataFormatException impossible) {
      throw new IllegalStateException("what was packed here cannot be unpacked", impossible);
    }
  }

  @Override
  public String toString() {
    return "DistrictRecords";
  }
}
