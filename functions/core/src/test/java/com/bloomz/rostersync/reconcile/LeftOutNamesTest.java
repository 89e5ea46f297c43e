package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose removal an admin leaves out is told by name. */
class LeftOutNamesTest {
  private final Given given =
      Given.school()
          .section("X", "Grade 3 Oak")
          .student("s1", "Ana Roe", null, null)
          .student("s2", "Ben Roe", null, null)
          .student("s3", "Cy Roe", null, null)
          .student("s4", "Di Roe", null, null)
          .student("s5", "Ed Roe", null, null)
          .student("s6", "Flo Roe", null, null)
          .student("s7", "Gus Roe", null, null)
          .students("s1", "s2", "s3", "s4", "s5", "s6", "s7")
          .imported();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | 1 removal  | Ana Roe
          2 | 2 removals | Ana Roe, Ben Roe
          7 | 7 removals | Ana Roe, Ben Roe, Cy Roe, Di Roe, Ed Roe, and 2 more
          """)
  @DisplayName("X 1: removals that are left out are told by name, the first five")
  void x1RemovalsLeftOutAreNamed(int number, String about, String names) {
    Set<Removal> removals =
        IntStream.rangeClosed(1, number)
            .mapToObj(each -> Removal.of(Entity.STUDENTS, new MemberId("m-s" + each)))
            .collect(Collectors.toSet());

    assertThat(
            LeftOut.issues(
                new OptOuts(removals, Set.of(), Set.of()), given.roster(), given.bloomz()))
        .containsExactly(new Issue(IssueCode.LEFT_OUT, Issue.Subject.SCHOOL, "", about, names));
  }
}
