package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        "docs/dependencies.md",
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
  void everyDeclaredLibraryIsListedWithItsReason() {
    var declared =
        Stream.of("functions", "infra")
            .flatMap(group -> Project.folders(group).stream().map(each -> group + "/" + each))
            .flatMap(module -> Pom.ofModule(module).dependencies().stream())
            .filter(dependency -> !dependency.isOfProject() && !dependency.group().isEmpty())
            .map(dependency -> dependency.group() + ":" + dependency.artifact())
            .collect(Collectors.toCollection(TreeSet::new));
    var listed =
        Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]{3,} \\| [^|]{4,} \\|$")
            .matcher(Project.text(Project.file("docs/dependencies.md")))
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(listed).doesNotHaveDuplicates().containsAll(declared);
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
