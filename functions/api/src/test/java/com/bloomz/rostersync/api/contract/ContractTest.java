package com.bloomz.rostersync.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContractTest {
  @Test
  void everyRouteIsInTheContract() {
    assertThat(Contract.read().operations()).containsAll(routes());
  }

  @Test
  void everyOperationOfTheContractIsServed() {
    assertThat(routes()).containsAll(Contract.read().operations());
  }

  @Test
  void examplesAreAsTheirSchemasSay() {
    assertThat(Contract.read().checkExamples()).isGreaterThan(15);
  }

  private static Set<String> routes() {
    return new Api()
        .router().routes().stream()
            .map(route -> route.method() + " " + route.template())
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
