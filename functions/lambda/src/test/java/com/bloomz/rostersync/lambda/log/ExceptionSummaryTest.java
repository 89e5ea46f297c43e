package com.bloomz.rostersync.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExceptionSummaryTest {
  @Test
  void namesEveryExceptionAndItsPlace() {
    var thrown = new IllegalStateException("outer", new IllegalArgumentException("inner"));
    assertThat(ExceptionSummary.of(thrown).toString())
        .startsWith(
            "java.lang.IllegalStateException at " + ExceptionSummaryTest.class.getName() + ":")
        .contains(" caused by java.lang.IllegalArgumentException at ");
  }

  @Test
  void leavesOutTheTexts() {
    var thrown = new IllegalStateException("Jane Roe", new IllegalArgumentException("555-0100"));
    assertThat(ExceptionSummary.of(thrown).toString()).doesNotContain("Jane", "555");
  }

  @Test
  void endsWhereCausesGoInACircle() {
    var inner = new IllegalArgumentException("inner");
    var outer = new IllegalStateException("outer", inner);
    inner.initCause(outer);
    assertThat(ExceptionSummary.of(outer).toString().split(" caused by ", -1)).hasSize(6);
  }
}
