package com.bloomz.rostersync.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that changes counts once, by the gravest of its changes, in whatever order. */
class CountsOfChangesTest {
  private static final List<Verb> VERBS = List.of(Verb.values());

  @Test
  void aThingThatChangesTwiceCountsOnce() {
    Change updated = change(Verb.UPDATED, "c", "m");
    Change removed = change(Verb.REMOVED, "c", "m");

    for (List<Change> order : List.of(List.of(updated, removed), List.of(removed, updated))) {
      assertThat(Counts.of(order).of(Entity.STUDENT_ENROLMENTS))
          .isEqualTo(new Tally(0, 0, 1, 0, 0, 0));
    }
  }

  @Test
  void ofTwoPlacesInOneClassBothCount() {
    List<Change> changes = List.of(change(Verb.CREATED, "c", "m"), change(Verb.CREATED, "c", "n"));

    assertThat(Counts.of(changes).of(Entity.STUDENT_ENROLMENTS).created()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void partsThatShareNothingCountAsTheWhole(long seed) {
    Random random = new Random(seed);
    List<List<Change>> parts =
        IntStream.range(0, 20).mapToObj(each -> part("c" + each, random)).toList();
    List<Change> whole = new ArrayList<>(parts.stream().flatMap(List::stream).toList());

    Collections.shuffle(whole, random);

    assertThat(Counts.ofApart(parts)).isEqualTo(Counts.of(whole));
    assertThat(Counts.ofApart(parts.stream().map(part -> part.stream().sorted().toList()).toList()))
        .isEqualTo(Counts.of(whole));
  }

  private static List<Change> part(String within, Random random) {
    return random
        .ints(10, 0, 12)
        .mapToObj(member -> change(VERBS.get(random.nextInt(VERBS.size())), within, "m" + member))
        .toList();
  }

  private static Change change(Verb verb, String within, String subject) {
    return new Fields().within(within).change(Entity.STUDENT_ENROLMENTS, verb, subject, Rule.P_8);
  }
}
