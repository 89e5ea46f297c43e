package com.bloomz.rostersync.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.Because;
import com.bloomz.rostersync.sync.ImportQueue;
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
  record Arrived(SchoolId school, Because because) {}

  @ParameterizedTest
  @EnumSource(Because.class)
  default void bringsSchoolAndReason(Because because) {
    queue().send(new SchoolId("s-1"), because, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1))
        .containsExactly(new Arrived(new SchoolId("s-1"), because));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"quoted\"", "back\\slash", "Señora-学校-🏫", "{}", "0042", "a b"})
  default void bringsAnyIdAsItIs(String id) {
    queue().send(new SchoolId(id), Because.NIGHTLY, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1))
        .containsExactly(new Arrived(new SchoolId(id), Because.NIGHTLY));
  }

  @Test
  default void bringsEveryMessageOfOneSchool() {
    queue().send(new SchoolId("s-1"), Because.IMPORT_NOW, Duration.ZERO);
    queue().send(new SchoolId("s-1"), Because.GOES_ON, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 2))
        .extracting(Arrived::because)
        .containsExactlyInAnyOrder(Because.IMPORT_NOW, Because.GOES_ON);
  }

  @Test
  default void hidesADelayedMessageUntilItsTime() {
    queue().send(new SchoolId("late"), Because.GOES_ON, Duration.ofMillis(1_500));
    queue().send(new SchoolId("now"), Because.GOES_ON, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1))
        .containsExactly(new Arrived(new SchoolId("now"), Because.GOES_ON));
    assertThat(arrivedAfter(Duration.ofSeconds(2), 1))
        .contains(new Arrived(new SchoolId("late"), Because.GOES_ON));
  }

  @Test
  default void cutsADelayOfAnHourInsteadOfRefusingIt() {
    queue().send(new SchoolId("s-1"), Because.GOES_ON, Duration.ofHours(1));
    assertThat(arrivedAfter(Duration.ZERO, 0)).isEmpty();
  }
}
