package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.nights.PackedRosters.ReadRoster;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.CleverSource.PackedFor;
import com.bloomz.rostersync.sync.CleverSource.Wanted;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was read of a school is used only where the school has nothing newer. */
class PackedSourceTest {
  private static final SchoolId SCHOOL = NightlyDistrict.school(0);

  private static final Change ADDED =
      new Change(
          Entity.STUDENTS, Verb.CREATED, "m-1", "", new TreeMap<>(), new TreeMap<>(), Rule.P_8);

  private final NightlyDistrict district = new NightlyDistrict(1);
  private final ImportReport report;
  private final ReadRoster read;

  PackedSourceTest() {
    var unused = district.attempt();
    report = district.imported().getFirst();
    read = district.packed.find(SCHOOL, report.id()).orElseThrow();
  }

  @Test
  void whatWasReadAfterTheLastImportIsUsed() {
    assertThat(fetchedAlone(district.now.plusSeconds(1))).isFalse();
  }

  @Test
  @DisplayName("I 6: who was imported since the reading began must not leave by it")
  void whatAnImportMayKnowBetterIsReadAnew() {
    assertThat(fetchedAlone(district.now)).isTrue();
    assertThat(fetchedAlone(district.now.minusSeconds(60))).isTrue();
  }

  @Test
  void whatWasChangedByHandSinceIsReadAnew() {
    Instant readAt = district.now.plusSeconds(1);
    district.now = readAt.plusSeconds(60);
    district.store.noteByHand(SCHOOL, readAt.plusSeconds(30), List.of(ADDED));

    assertThat(fetchedAlone(readAt)).isTrue();
    assertThat(fetchedAlone(readAt.plusSeconds(31))).isFalse();
  }

  /** Whether an import reads Clever by itself, where its roster is from a reading of then. */
  private boolean fetchedAlone(Instant readAt) {
    district.packed.keep(
        SCHOOL, report.id(), new ReadRoster(read.roster(), read.contacts(), readAt));
    var source =
        new PackedSource(
            new PackedSource.Kept(district.packed, district.clever),
            (_, _, _) -> new Fetched.Refused(Traffic.NONE),
            district.store,
            () -> district.now);
    var wanted =
        new Wanted(
            NightlyDistrict.DISTRICT,
            NightlyDistrict.cleverSchool(0),
            new AccessToken("token"),
            read.contacts(),
            new PackedFor(SCHOOL, report.id()));
    return source.fetch(wanted, () -> Duration.ofMinutes(15), _ -> {}) instanceof Fetched.Refused;
  }
}
