package com.bloomz.rostersync.conformance.template;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule of the template by which people's data is safe.
 *
 * @param name what holds
 * @param breaches gives a line for every breach
 * @param right a text of the template
 * @param wrong the text which, in its place, breaks the rule
 */
record SecurityRule(
    String name, Function<Template, Stream<String>> breaches, String right, String wrong) {
  @Override
  public String toString() {
    return name;
  }
}
