package com.bloomz.rostersync.reconcile;

import java.util.function.Consumer;

/**
 * X 4: a situation, with a question and its whole answer.
 *
 * @param school what happens, oldest first
 * @param about of the question
 * @param within of the question
 */
record WhyRow(Consumer<WhySchool> school, String about, String within, String rule, String answer) {
  static WhyRow row(
      Consumer<WhySchool> school, String about, String within, String rule, String answer) {
    return new WhyRow(school, about, within, rule, answer);
  }

  @Override
  public String toString() {
    return answer;
  }
}
