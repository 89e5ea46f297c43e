package com.bloomz.rostersync.undo;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.journal.JournaledRoster;
import com.bloomz.rostersync.reconcile.RosterDiff;
import com.bloomz.rostersync.roster.BloomzRoster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X 1: a roster made from an import's journal is the one that the import leaves. */
class JournaledRosterTest {
  private static final Set<String> NOT_TOLD =
      Set.of(
          "source",
          "edited",
          "studentIdField",
          "cleverId",
          "removedByHand",
          "removedBy",
          "keptOut");

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("journaled", 100));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void x1AJournalMakesTheRoster(long seed) {
    var school = UndoneSchool.of(seed);

    BloomzRoster made = JournaledRoster.after(school.before(), school.journal());

    List<String> differences = new ArrayList<>(RosterDiff.between(school.after(), made));
    differences.removeIf(line -> NOT_TOLD.contains(field(line)));
    assertThat(differences).isEmpty();
    assertThat(JournaledRoster.after(school.before(), List.of())).isEqualTo(school.before());
  }

  private static String field(String line) {
    String name = line.substring(0, line.indexOf(": "));
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
