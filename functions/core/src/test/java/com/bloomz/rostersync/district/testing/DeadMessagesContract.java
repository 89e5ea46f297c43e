package com.bloomz.rostersync.district.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.district.DeadMessages;
import com.bloomz.rostersync.district.DeadMessages.Removed;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract kit of {@link DeadMessages}. */
public interface DeadMessagesContract {
  CleverId DISTRICT = new CleverId("d-1");
  SchoolId ONE = new SchoolId("s-1");
  SchoolId TWO = new SchoolId("s-2");
  SchoolId OTHERS = new SchoolId("s-10");
  TimeLeft ENOUGH = () -> Duration.ofMinutes(15);

  DeadMessages messages();

  /** Parks a message about a school. */
  void park(SchoolId about);

  /** Parks a message about a district. */
  void park(CleverId about);

  /** How many messages can be seen. */
  int seen();

  @Test
  default void deletesThoseOfTheDistrictAndItsSchools() {
    for (int i = 0; i < 12; i++) {
      park(ONE);
      park(OTHERS);
    }
    park(TWO);
    park(DISTRICT);
    park(new CleverId("d-10"));

    assertThat(messages().delete(DISTRICT, Set.of(ONE, TWO), ENOUGH))
        .isEqualTo(new Removed(14, true));
    assertThat(messages().delete(DISTRICT, Set.of(ONE, TWO), ENOUGH))
        .isEqualTo(new Removed(0, true));
    assertThat(messages().delete(new CleverId("d-10"), Set.of(OTHERS), ENOUGH))
        .isEqualTo(new Removed(13, true));
  }

  @Test
  default void leavesTheOthersAsTheyWere() {
    park(OTHERS);
    park(ONE);
    park(OTHERS);

    var unused = messages().delete(DISTRICT, Set.of(ONE), ENOUGH);

    assertThat(seen()).isEqualTo(2);
  }

  @Test
  default void stopsWhenItsTimeIsOver() {
    for (int i = 0; i < 25; i++) {
      park(ONE);
    }
    int[] looks = {2};
    TimeLeft little = () -> Duration.ofMinutes(looks[0]-- > 0 ? 15 : 0);

    Removed first = messages().delete(DISTRICT, Set.of(ONE), little);
    assertThat(first.whole()).isFalse();
    assertThat(first.messages()).isBetween(1, 20);
    assertThat(messages().delete(DISTRICT, Set.of(ONE), ENOUGH))
        .isEqualTo(new Removed(25 - first.messages(), true));
  }

  @Test
  default void hasNothingToDeleteWhereNothingIsDead() {
    assertThat(messages().delete(DISTRICT, Set.of(), ENOUGH)).isEqualTo(new Removed(0, true));
  }
}
