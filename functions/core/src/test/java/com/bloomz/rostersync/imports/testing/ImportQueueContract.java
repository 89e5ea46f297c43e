package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract kit of {@link ImportQueue}. */
public interface ImportQueueContract {
  /** An empty queue, the same one during a test. */
  ImportQueue queue();

  /**
   * Takes the messages that a worker sees once that much time has passed.
   *
   * @param expected how many there are to be; a real queue waits for so many, not longer
   */
  List<Arrived> arrivedAfter(Duration passed, int expected);

  /** A message as a worker reads it. */
  record Arrived(SchoolId school, Trigger because) {}

  @ParameterizedTest
  @EnumSource(Trigger.class)
  default void bringsSchoolAndReason(Trigger because) {
    queue().send(new SchoolId("s-1"), because, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1))
        .containsExactly(new Arrived(new SchoolId("s-1"), because));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"quoted\"", "back\\slash", "Señora-学校-🏫", "{}", "0042", "a b"})
  default void bringsAnyIdAsItIs(String id) {
    queue().send(new SchoolId(id), Trigger.NIGHTLY, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1))
        .containsExactly(new Arrived(new SchoolId(id), Trigger.NIGHTLY));
  }

  @Test
  default void bringsEveryMessageOfOneSchool() {
    queue().send(new SchoolId("s-1"), Trigger.IMPORT_NOW, Duration.ZERO);
    queue().send(new SchoolId("s-1"), Trigger.GOES_ON, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 2))
        .extracting(Arrived::because)
        .containsExactlyInAnyOrder(Trigger.IMPORT_NOW, Trigger.GOES_ON);
  }

  @Test
  default void hidesADelayedMessageUntilItsTime() {
    queue().send(new SchoolId("late"), Trigger.GOES_ON, Duration.ofMillis(1_500));
    queue().send(new SchoolId("now"), Trigger.GOES_ON, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1))
        .containsExactly(new Arrived(new SchoolId("now"), Trigger.GOES_ON));
    assertThat(arrivedAfter(Duration.ofSeconds(2), 1))
        .contains(new Arrived(new SchoolId("late"), Trigger.GOES_ON));
  }

  @Test
  default void countsWhatWaitsDelayedOrNot() {
    assertThat(queue().waiting()).isZero();
    for (int i = 0; i < 3; i++) {
      queue().send(new SchoolId("s-" + i), Trigger.NIGHTLY, Duration.ZERO);
    }
    queue().send(new SchoolId("late"), Trigger.NIGHTLY, Duration.ofMinutes(10));
    assertThat(queue().waiting()).isEqualTo(4);
  }

  @Test
  default void cutsADelayOfAnHourInsteadOfRefusingIt() {
    queue().send(new SchoolId("s-1"), Trigger.GOES_ON, Duration.ofHours(1));
    assertThat(arrivedAfter(Duration.ZERO, 0)).isEmpty();
  }
}
