package com.bloomz.rostersync.conformance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds, and is seen to fail where it is broken. */
class SecurityRulesTest {
  private static Stream<SecurityRule> rules() {
    return Stream.of(RoleRules.all(), DataRules.all(), WebRules.all()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(SecurityRule rule) throws IOException {
    assertThat(rule.breaches().apply(Template.of(Template.text()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isSeenToBeBroken(SecurityRule rule) throws IOException {
    String broken = Template.text().replace(rule.right(), rule.wrong());

    assertThat(broken).isNotEqualTo(Template.text());
    assertThat(rule.breaches().apply(Template.of(broken))).isNotEmpty();
  }

  @Test
  void areThirtyAtLeastEachWithANameOfItsOwn() {
    assertThat(rules().map(SecurityRule::name))
        .hasSizeGreaterThanOrEqualTo(30)
        .doesNotHaveDuplicates();
  }
}
