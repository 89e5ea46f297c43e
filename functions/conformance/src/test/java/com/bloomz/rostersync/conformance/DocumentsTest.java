package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that a clone has. */
final class DocumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "DECISIONS.md",
        "docs/api-walk.md",
        "docs/clever.md",
        "docs/dynamodb-differences.md",
        "docs/dynamodb-rules.md",
        "docs/invitations-walk.md",
        "docs/operations.md",
        "docs/rules.md"
      })
  void everyLinkLeadsSomewhere(String document) {
    assertThat(Markdown.read(Project.file(document)).brokenLinks()).isEmpty();
  }

  @Test
  void readmeNamesTheTestCommandThatContinuousIntegrationRuns() {
    String command = "mvn -B -ntp verify";

    assertThat(Project.text(Project.file("README.md"))).contains(command);
    assertThat(Project.text(Project.file(".ci/run")).lines()).contains(command);
  }

  @Test
  void linkToAMissingFileOrHeadingIsBroken() {
    var document =
        new Markdown(
            Project.file(""),
            """
            # One sync, step by step
            [there](pom.xml) [here](#one-sync-step-by-step) [away](https://example.org/x)
            [gone](no-such-file.md) [nowhere](#no-such-heading)
            ```
            [code](is-not-a-link.md)
            ```
            """);

    assertThat(document.brokenLinks()).containsExactly("no-such-file.md", "#no-such-heading");
  }
}
