package com.bloomz.rostersync.district.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a source of districts must do (A 2, I 6). */
public interface DistrictSourceContract {
  CleverId NOT_LISTED = new CleverId("s9");

  /** Nor is this one. */
  CleverId ALSO_NOT_LISTED = new CleverId("s8");

  /** A source for {@link SampleDistrict}, which accepts its token only. */
  DistrictSource source();

  /** Clever has paused the district's sync from now on. */
  void pause(@Nullable LocalDate until);

  /** When Clever had last taken over the district's data. */
  Instant lastSync();

  /** What unpacks the source's rosters. */
  RosterUnpacker unpacker();

  @Test
  default void readsEachSchool() {
    DistrictRosters rosters = complete(true);

    SampleDistrict.rosters()
        .forEach((school, roster) -> assertThat(rosters.school(school, true)).contains(roster));
    assertThat(rosters.school(NOT_LISTED, true)).isEmpty();
  }

  @Test
  default void hasNoSchoolThatWasNotWanted() {
    var wanted = wanted(true, Set.of(SampleDistrict.WEST, NOT_LISTED));
    var reading = source().read(wanted, () -> Duration.ofMinutes(10), _ -> {});

    DistrictRosters rosters = ((DistrictReading.Complete) reading).rosters();
    assertThat(rosters.school(SampleDistrict.WEST, true))
        .contains(SampleDistrict.rosters().get(SampleDistrict.WEST));
    assertThat(rosters.school(SampleDistrict.EAST, true)).isEmpty();
    assertThat(rosters.school(NOT_LISTED, true)).isEmpty();
    assertThat(rosters.isMissing(NOT_LISTED)).isTrue();
    assertThat(rosters.isMissing(SampleDistrict.WEST)).isFalse();
    assertThat(rosters.isMissing(SampleDistrict.EAST)).isFalse();
  }

  /** Whoever goes on may want a school that was not looked for. */
  @Test
  default void knowsHavingGoneOnWhichSchoolsItHasLookedFor() {
    for (int pages = 1; pages <= 2; pages++) {
      DistrictRosters rosters =
          inParts(
              pages,
              wanted(true, Set.of(SampleDistrict.WEST, SampleDistrict.EAST, NOT_LISTED)),
              wanted(true, Set.of(SampleDistrict.WEST, NOT_LISTED, ALSO_NOT_LISTED)));

      assertThat(rosters.school(SampleDistrict.WEST, true)).isPresent();
      assertThat(rosters.isMissing(NOT_LISTED)).isTrue();
      assertThat(rosters.isMissing(ALSO_NOT_LISTED)).isFalse();
    }
  }

  @Test
  default void leavesContactsOutWhereASchoolWantsNone() {
    for (boolean read : List.of(true, false)) {
      DistrictRosters rosters = complete(read);

      SampleDistrict.rosters()
          .forEach(
              (school, roster) ->
                  assertThat(rosters.school(school, false))
                      .contains(SampleDistrict.withoutContacts(roster)));
    }
  }

  @Test
  default void hasNoContactsThatWereNotRead() {
    DistrictRosters rosters = complete(false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> rosters.school(SampleDistrict.EAST, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rosters.packed(SampleDistrict.EAST, true));
  }

  @Test
  default void unpacksWhatItPacked() {
    DistrictRosters rosters = complete(true);

    SampleDistrict.rosters()
        .forEach(
            (school, roster) -> {
              assertThat(unpacked(rosters.packed(school, true))).isEqualTo(roster);
              assertThat(unpacked(rosters.packed(school, false)))
                  .isEqualTo(SampleDistrict.withoutContacts(roster));
            });
    assertThatIllegalArgumentException().isThrownBy(() -> rosters.packed(NOT_LISTED, true));
  }

  @Test
  default void packsOneSchoolAlwaysAlike() {
    assertThat(complete(true).packed(SampleDistrict.EAST, true))
        .isEqualTo(complete(true).packed(SampleDistrict.EAST, true))
        .isNotEqualTo(complete(true).packed(SampleDistrict.WEST, true));
  }

  @Test
  default void saysWhereItCannotUnpack() {
    byte[] good = complete(true).packed(SampleDistrict.EAST, true).bytes();
    byte[] another = good.clone();
    another[0]++;
    byte[] damaged = good.clone();
    damaged[good.length / 2] ^= 1;

    assertThat(unpacker().unpack(new PackedRoster(another))).isEmpty();
    assertThat(unpacker().unpack(new PackedRoster(damaged))).isEmpty();
    for (int length = 1; length < good.length; length++) {
      PackedRoster cut = new PackedRoster(Arrays.copyOf(good, length));
      assertThat(unpacker().unpack(cut)).isEmpty();
    }
  }

  @Test
  default void showsNobodyInTexts() {
    DistrictRosters rosters = complete(true);
    PackedRoster packed = rosters.packed(SampleDistrict.EAST, true);

    assertThat(List.of(rosters.toString(), packed.toString()))
        .allSatisfy(text -> assertThat(text).doesNotContain("Pat", "pat@", "+1202", "Ada"));
    assertThat(new String(packed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Pat Lee");
  }

  @Test
  default void saysWhenTheDataAreFrom() {
    assertThat(complete(true).lastSync()).contains(lastSync());
    assertThat(complete(true).changesOn()).isEmpty();
  }

  @Test
  default void refusesAnotherToken() {
    var wanted =
        new DistrictSource.Wanted(
            SampleDistrict.ID,
            new AccessToken("fedcba9876543210"),
            true,
            SampleDistrict.rosters().keySet());

    assertThat(stopped(wanted)).isInstanceOf(Fetched.Refused.class);
  }

  @Test
  default void refusesTheTokenOfAnotherDistrict() {
    var wanted =
        new DistrictSource.Wanted(
            new CleverId("d2"), SampleDistrict.TOKEN, true, SampleDistrict.rosters().keySet());

    assertThat(stopped(wanted)).isInstanceOf(Fetched.Refused.class);
  }

  @Test
  default void readsNothingOfAPausedDistrict() {
    for (LocalDate until : Arrays.asList(LocalDate.of(2026, 8, 15), null)) {
      pause(until);
      assertThat(stopped(wanted(true)))
          .isInstanceOfSatisfying(
              Fetched.SyncPaused.class, found -> assertThat(found.until()).isEqualTo(until));
    }
  }

  @Test
  default void tellsHowMuchWasRead() {
    List<Long> told = new ArrayList<>();

    DistrictReading reading = source().read(wanted(true), () -> Duration.ofMinutes(10), told::add);

    assertThat(reading).isInstanceOf(DistrictReading.Complete.class);
    assertThat(told).isNotEmpty().isSorted();
  }

  @Test
  default void goesOnWhereItsTimeWasOver() {
    DistrictRosters whole = complete(true);
    for (int pages = 1; pages <= 4; pages++) {
      DistrictRosters rosters = inParts(pages, wanted(true), wanted(true));

      for (CleverId school : SampleDistrict.rosters().keySet()) {
        assertThat(rosters.school(school, true)).isEqualTo(whole.school(school, true));
        assertThat(rosters.packed(school, true)).isEqualTo(whole.packed(school, true));
        assertThat(rosters.packed(school, false)).isEqualTo(whole.packed(school, false));
      }
    }
  }

  @Test
  default void aWholeReadingThatWasKeptIsNotReadAgain() {
    var whole = completed(List.of(), () -> Duration.ofMinutes(10));
    List<byte[]> kept = new ArrayList<>();
    whole.read().parts(kept::add);

    var again = completed(kept, () -> Duration.ZERO);

    assertThat(again.readAt()).isEqualTo(whole.readAt());
    assertThat(again.rosters().packed(SampleDistrict.EAST, true))
        .isEqualTo(whole.rosters().packed(SampleDistrict.EAST, true));
  }

  @Test
  default void beginsAnewWhereWhatWasKeptCannotBeRead() {
    List<byte[]> kept = new ArrayList<>();
    completed(List.of(), () -> Duration.ofMinutes(10)).read().parts(kept::add);
    byte[] another = kept.getFirst().clone();
    another[0]++;

    for (byte[] first : List.of(another, new byte[0])) {
      kept.set(0, first);
      assertThat(completed(kept, () -> Duration.ofMinutes(10)).rosters().school(NOT_LISTED, true))
          .isEmpty();
      assertThat(source().readOn(wanted(true), kept, () -> Duration.ZERO, _ -> {}))
          .isInstanceOf(DistrictReading.Stopped.class);
    }
  }

  @Test
  default void beginsAnewWhereContactsWereNotRead() {
    List<byte[]> kept = new ArrayList<>();
    switch (source().read(wanted(false), () -> Duration.ofMinutes(10), _ -> {})) {
      case DistrictReading.Complete complete -> complete.read().parts(kept::add);
      case DistrictReading.Paused paused -> throw new AssertionError(paused.why());
      case DistrictReading.Stopped stopped -> throw new AssertionError(stopped.why());
    }

    DistrictRosters rosters = completed(kept, () -> Duration.ofMinutes(10)).rosters();

    SampleDistrict.rosters()
        .forEach((school, roster) -> assertThat(rosters.school(school, true)).contains(roster));
  }

  /** Reads so many pages at a time, at first for some schools and then for others. */
  private DistrictRosters inParts(
      int pages, DistrictSource.Wanted first, DistrictSource.Wanted later) {
    List<byte[]> kept = new ArrayList<>();
    for (int attempt = 0; attempt < 20; attempt++) {
      int[] read = new int[1];
      DistrictReading reading =
          source()
              .readOn(
                  attempt == 0 ? first : later,
                  kept,
                  () -> read[0] < pages ? Duration.ofMinutes(10) : Duration.ZERO,
                  _ -> read[0]++);
      switch (reading) {
        case DistrictReading.Complete complete -> {
          return complete.rosters();
        }
        case DistrictReading.Paused paused -> {
          assertThat(paused.outOfTime()).isTrue();
          if (paused.read().replaces()) {
            kept.clear();
          }
          paused.read().parts(kept::add);
        }
        case DistrictReading.Stopped stopped -> throw new AssertionError(stopped.why());
      }
    }
    throw new AssertionError("it never ends");
  }

  private DistrictReading.Complete completed(List<byte[]> kept, TimeLeft time) {
    return switch (source().readOn(wanted(true), kept, time, _ -> {})) {
      case DistrictReading.Complete complete -> complete;
      case DistrictReading.Paused paused -> throw new AssertionError(paused.why());
      case DistrictReading.Stopped stopped -> throw new AssertionError(stopped.why());
    };
  }

  private CleverRoster unpacked(PackedRoster packed) {
    return unpacker().unpack(new PackedRoster(packed.bytes())).orElseThrow();
  }

  private DistrictRosters complete(boolean contacts) {
    return switch (source().read(wanted(contacts), () -> Duration.ofMinutes(10), _ -> {})) {
      case DistrictReading.Complete complete -> complete.rosters();
      case DistrictReading.Paused paused -> throw new AssertionError(paused.why());
      case DistrictReading.Stopped stopped -> throw new AssertionError(stopped.why());
    };
  }

  private Fetched.Stopped stopped(DistrictSource.Wanted wanted) {
    return switch (source().read(wanted, () -> Duration.ofMinutes(10), _ -> {})) {
      case DistrictReading.Complete _ -> throw new AssertionError("complete");
      case DistrictReading.Paused paused -> throw new AssertionError(paused.why());
      case DistrictReading.Stopped stopped -> stopped.why();
    };
  }

  private static DistrictSource.Wanted wanted(boolean contacts) {
    return wanted(contacts, SampleDistrict.rosters().keySet());
  }

  private static DistrictSource.Wanted wanted(boolean contacts, Set<CleverId> schools) {
    return new DistrictSource.Wanted(SampleDistrict.ID, SampleDistrict.TOKEN, contacts, schools);
  }
}
