package com.bloomz.rostersync.api.contract;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.web.GeneralProblem;
import com.bloomz.rostersync.outcome.Refusal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  void theIntroductionListsTheProblemsOfEveryCall() {
    assertThat(Contract.read().generalProblems())
        .isEqualTo(
            Stream.of(GeneralProblem.values())
                .collect(Collectors.toMap(GeneralProblem::code, GeneralProblem::status)));
  }

  @Test
  void everyRefusalIsNamed() {
    Contract contract = Contract.read();
    assertThat(Stream.of(Refusal.values()).map(Refusal::code).filter(not(contract::names)))
        .isEmpty();
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
