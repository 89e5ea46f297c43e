package com.bloomz.rostersync.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path as API Gateway hands it on. */
class ApiEventsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/schools/school-1/imports | /schools/school-1/imports",
        "/schools/school%2D1       | /schools/school-1",
        "/schools/school%252D1     | /schools/school%2D1",
        "/schools/100%25           | /schools/100%",
        "/schools/a%2Fb            | /schools/a/b",
        "/schools/a%3Fb/imports    | /schools/a",
        "/schools/a%20b            | /schools/a b",
        "/schools/a+b              | /schools/a+b",
        "/schools/a%2Bb            | /schools/a+b",
        "/schools/%C3%A9           | /schools/é",
      })
  void isDecodedOnceAndCutAtAQuestionMark(String sent, String given) {
    assertThat(ApiEvents.path(sent)).isEqualTo(given);
  }
}
