package com.bloomz.rostersync.invitations.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract kit of {@link InvitationQueue}. */
public interface InvitationQueueContract {
  /** An empty queue, the same one during a test. */
  InvitationQueue queue();

  /**
   * Takes the messages that a notifier sees once that much time has passed.
   *
   * @param expected how many there are to be; a real queue waits for so many, not longer
   */
  List<InvitationDue> arrivedAfter(Duration passed, int expected);

  @ParameterizedTest
  @ValueSource(strings = {"\"quoted\"", "back\\slash", "Señora-学校-🏫", "{}", "0042", "a b"})
  default void bringsAnyIdAsItIs(String id) {
    InvitationDue due = due(id, 7);
    queue().send(List.of(due), Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1)).containsExactly(due);
  }

  @Test
  default void bringsOneWithoutChildrenAndClasses() {
    var due =
        new InvitationDue(
            new SchoolId("s-1"), new MemberId("m-1"), 1, new TreeSet<>(), new TreeSet<>());
    queue().send(List.of(due), Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1)).containsExactly(due);
  }

  @Test
  default void bringsEachOfMany() {
    List<InvitationDue> many = IntStream.range(0, 57).mapToObj(i -> due("m-" + i, i + 1)).toList();
    queue().send(many, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 57)).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  default void bringsATeacherOfVeryManyClasses() {
    TreeSet<ClassId> classes =
        IntStream.range(0, 1_000)
            .mapToObj("c-%024x"::formatted)
            .map(ClassId::new)
            .collect(Collectors.toCollection(TreeSet::new));
    var school = new SchoolId("s-1");
    List<InvitationDue> many =
        IntStream.range(0, 12)
            .mapToObj(
                i -> new InvitationDue(school, new MemberId("m" + i), 1, new TreeSet<>(), classes))
            .toList();
    queue().send(many, Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 12)).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  default void hidesADelayedMessageUntilItsTime() {
    queue().send(List.of(due("late", 1)), Duration.ofMillis(1_500));
    queue().send(List.of(due("now", 1)), Duration.ZERO);
    assertThat(arrivedAfter(Duration.ZERO, 1)).containsExactly(due("now", 1));
    assertThat(arrivedAfter(Duration.ofSeconds(2), 1)).contains(due("late", 1));
  }

  @Test
  default void cutsADelayOfAnHourInsteadOfRefusingIt() {
    queue().send(List.of(due("m-1", 1)), Duration.ofHours(1));
    assertThat(arrivedAfter(Duration.ZERO, 0)).isEmpty();
  }

  private static InvitationDue due(String person, int round) {
    return new InvitationDue(
        new SchoolId("s-1"),
        new MemberId(person),
        round,
        new TreeSet<>(Set.of(new MemberId(person + "-child"))),
        new TreeSet<>(Set.of(new ClassId("c-1"), new ClassId("c-2"))));
  }
}
