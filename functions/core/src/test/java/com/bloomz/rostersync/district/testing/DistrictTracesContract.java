package com.bloomz.rostersync.district.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.district.DistrictTraces;
import com.bloomz.rostersync.district.DistrictTraces.Erased;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract kit of {@link DistrictTraces}. */
public abstract class DistrictTracesContract {
  private static final CleverId DISTRICT = new CleverId("d-1");
  private static final SchoolId ONE = new SchoolId("s-1");
  private static final SchoolId TWO = new SchoolId("s-2#3");
  private static final SchoolId FORMER = new SchoolId("s-9");
  private static final SchoolId OTHERS = new SchoolId("s-2");
  private static final TimeLeft ENOUGH = () -> Duration.ofMinutes(15);

  /** One that reads ten items between two looks at the time. */
  protected abstract DistrictTraces traces();

  /** Keeps so many items of a school. */
  protected abstract void put(SchoolId school, int number);

  /** Links a school, which is no item of {@link #left}. */
  protected abstract void link(SchoolId school, CleverId district);

  /** How many items of a school are left. */
  protected abstract int left(SchoolId school);

  private void populate() {
    put(ONE, 25);
    put(TWO, 35);
    put(FORMER, 15);
    put(OTHERS, 45);
    link(ONE, DISTRICT);
    link(TWO, DISTRICT);
    link(OTHERS, new CleverId("d-2"));
  }

  @Test
  void deletesAllOfTheSchoolsThatAreLinked() {
    populate();
    assertThat(traces().schools(DISTRICT)).containsExactly(ONE, TWO);

    Erased erased = traces().erase(DISTRICT, Set.of(), ENOUGH);

    assertThat(erased.whole()).isTrue();
    assertThat(erased.items()).isGreaterThanOrEqualTo(60);
    assertThat(left(ONE) + left(TWO)).isZero();
    assertThat(left(OTHERS)).isEqualTo(45);
    assertThat(left(FORMER)).isEqualTo(15);
    assertThat(traces().schools(DISTRICT)).isEmpty();
    assertThat(traces().erase(DISTRICT, Set.of(), ENOUGH)).isEqualTo(new Erased(0, true));
  }

  @Test
  void deletesASchoolThatIsLinkedNoLongerIfItIsNamed() {
    populate();
    assertThat(traces().erase(DISTRICT, Set.of(FORMER), ENOUGH).whole()).isTrue();
    assertThat(left(ONE) + left(TWO) + left(FORMER)).isZero();
    assertThat(left(OTHERS)).isEqualTo(45);
  }

  @Test
  void goesOnWhereItStopped() {
    populate();
    int times = 0;
    long before = -1;
    Erased erased = new Erased(0, false);
    while (!erased.whole()) {
      int[] looks = {2};
      TimeLeft little = () -> Duration.ofMinutes(looks[0]-- > 0 ? 15 : 0);
      // Those of the first call are remembered.
      erased = traces().erase(DISTRICT, times == 0 ? Set.of(FORMER) : Set.of(), little);
      assertThat(erased.items()).isGreaterThanOrEqualTo(before);
      before = erased.items();
      times++;
      if (!erased.whole()) {
        assertThat(traces().schools(DISTRICT)).contains(ONE, TWO, FORMER);
      }
      assertThat(times).isLessThan(30);
    }

    assertThat(times).isGreaterThan(3);
    assertThat(erased.items()).isGreaterThanOrEqualTo(75);
    assertThat(left(ONE) + left(TWO) + left(FORMER)).isZero();
    assertThat(left(OTHERS)).isEqualTo(45);
    assertThat(traces().schools(DISTRICT)).isEmpty();
  }

  @Test
  void aSchoolThatIsNamedLaterIsDeletedToo() {
    populate();
    int[] looks = {3};
    TimeLeft little = () -> Duration.ofMinutes(looks[0]-- > 0 ? 15 : 0);
    assertThat(traces().erase(DISTRICT, Set.of(), little).whole()).isFalse();

    assertThat(traces().erase(DISTRICT, Set.of(FORMER), ENOUGH).whole()).isTrue();
    assertThat(left(ONE) + left(TWO) + left(FORMER)).isZero();
  }
}
