package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {
  private static final JavaClasses PRODUCT = ProductClasses.all();
  private static final JavaClasses OFFENDERS = Layout.OFFENDERS.classes();

  static Stream<ArchitectureRule> rules() {
    return Stream.of(DependencyRules.all(), CodeRules.all()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void productKeepsTheRule(ArchitectureRule rule) {
    rule.of().apply(Layout.PRODUCT).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleFiresOnEachOffender(ArchitectureRule rule) {
    var report = rule.of().apply(Layout.OFFENDERS).evaluate(OFFENDERS).getFailureReport();

    for (Class<?> offender : rule.offenders()) {
      assertThat(report.getDetails())
          .as("%s breaks: %s", offender.getSimpleName(), rule)
          .anyMatch(detail -> detail.contains(offender.getName()));
    }
  }

  @Test
  void everyModuleThatARuleNamesHasClasses() {
    var modules =
        Stream.of(Layout.CORE, Layout.ADAPTERS, Layout.FUNCTIONS).flatMap(List::stream).toList();

    assertThat(modules)
        .allMatch(module -> PRODUCT.containPackage(Layout.PRODUCT.root() + "." + module));
  }
}
