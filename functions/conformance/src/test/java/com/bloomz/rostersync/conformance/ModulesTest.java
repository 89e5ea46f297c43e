package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the modules' poms declare. */
final class ModulesTest {
  static List<String> functions() {
    return Project.folders("functions");
  }

  static List<String> adapters() {
    return Layout.ADAPTERS;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void noFunctionDeclaresInfra(String module) {
    var infra = Project.folders("infra").stream().map(name -> "rostersync-" + name).toList();

    assertThat(infra).isNotEmpty();
    assertThat(Pom.ofModule("functions/" + module).dependencies())
        .filteredOn(dependency -> !isTableServerOfTests(dependency))
        .extracting(Pom.Dependency::artifact)
        .doesNotContainAnyElementsOf(infra);
  }

  /** Tests of a function may start the tables that the local stack has. */
  private static boolean isTableServerOfTests(Pom.Dependency dependency) {
    return dependency.artifact().equals("rostersync-dynamo") && dependency.scope().equals("test");
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void adapterIsBuiltOnTheCoreAlone(String module) {
    assertThat(Pom.ofModule("functions/" + module).ownModules())
        .startsWith("core")
        .isSubsetOf("core", Layout.INPUT);
  }

  @Test
  void coreIsBuiltOnNothing() {
    assertThat(Pom.ofModule("functions/core").dependencies())
        .filteredOn(dependency -> !dependency.scope().equals("test"))
        .extracting(Pom.Dependency::artifact)
        .containsExactly("jspecify");
  }

  @Test
  void rulesKnowEveryModule() {
    assertThat(Layout.INFRA).containsAll(Project.folders("infra"));
    assertThat(Project.folders("functions"))
        .filteredOn(
            module -> !List.of("conformance", "core", "simulation", "testkit").contains(module))
        .allMatch(module -> Layout.ADAPTERS.contains(module) || Layout.FUNCTIONS.contains(module));
  }

  @Test
  void pomOfAnOffenderShowsItsModules() {
    var pom =
        Pom.parse(
            """
            <project><dependencies>
              <dependency><groupId>com.bloomz.rostersync</groupId>
                <artifactId>rostersync-local</artifactId></dependency>
              <dependency><groupId>com.bloomz.rostersync</groupId>
                <artifactId>rostersync-testkit</artifactId><scope>test</scope></dependency>
            </dependencies></project>
            """);

    assertThat(pom.ownModules()).containsExactly("local");
    assertThat(pom.dependencies())
        .extracting(Pom.Dependency::artifact)
        .containsExactly("rostersync-local", "rostersync-testkit");
  }
}
