package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.health.Health;
import java.util.List;

/**
 * How good Clever's data are, in the email about a school's first import.
 *
 * @param any whether it is known
 * @param score of the school, from 0 to 100
 * @param kinds the score of each kind, in one line
 * @param improvements what would improve it most
 */
record HealthLines(boolean any, int score, String kinds, List<Line> improvements) {
  /** One thing to improve, each part with a full stop. */
  record Line(String problem, String remedy) {}

  static HealthLines of(Health health) {
    List<String> kinds =
        health.scores().entrySet().stream()
            .map(each -> EnglishWords.noun(each.getKey()).several() + " " + each.getValue())
            .toList();
    return new HealthLines(
        !kinds.isEmpty(),
        health.score(),
        String.join(", ", kinds),
        health.improvements().stream()
            .map(each -> new Line(each.problem() + ".", each.check().remedy()))
            .toList());
  }

  boolean anyImprovements() {
    return !improvements.isEmpty();
  }
}
