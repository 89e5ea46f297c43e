package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.why.WhyAnswer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X 4: each situation with its whole answer. */
class WhyTableTest {
  static Stream<WhyRow> rows() {
    return Stream.of(
            WhyPeopleRows.all(), WhyPlaceRows.all(), WhyClassRows.all(), WhyReadingRows.all())
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("rows")
  @DisplayName("X 4: each question has its answer, its rule and what to do")
  void theAnswerIs(WhyRow row) {
    WhySchool school = new WhySchool();
    row.school().accept(school);
    WhyAnswer answer = school.ask(row.about(), row.within());
    assertThat(answer.text()).isEqualTo(row.answer());
    assertThat(answer.rule()).isEqualTo(row.rule());
    assertThat(answer.remedy()).isNotBlank();
    assertThat(List.of(answer.text().split(" "))).hasSizeLessThanOrEqualTo(WhyAnswer.MOST_WORDS);
  }

  @Test
  void thereAreFortySituations() {
    assertThat(rows().count()).isGreaterThanOrEqualTo(40);
  }
}
