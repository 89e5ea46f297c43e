package com.bloomz.rostersync.conformance;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule of the architecture and the classes that prove it can fail.
 *
 * @param says the rule as a sentence
 * @param of the rule for a layout
 * @param offenders each breaks it
 */
record ArchitectureRule(String says, Function<Layout, ArchRule> of, List<Class<?>> offenders) {
  static ArchitectureRule of(String says, Function<Layout, ArchRule> rule, Class<?>... offenders) {
    return new ArchitectureRule(says, rule, List.of(offenders));
  }

  @Override
  public String toString() {
    return says;
  }
}
