package com.bloomz.rostersync.dynamo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseFiles;
import com.bloomz.rostersync.dynamo.conformance.cases.DynamoCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The document that tells where others differ. {@code -Ddynamo.differences=write} writes it anew.
 */
final class DifferencesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "dynamodb-differences.md");

  private static final List<String> TARGETS = List.of("moto", "localstack");

  @Test
  void documentTellsWhatTheListsHave() throws IOException {
    if (System.getProperty("dynamo.differences", "").equals("write")) {
      Files.writeString(DOCUMENT, document());
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(document());
  }

  @Test
  void everyDifferenceIsThatOfACase() {
    List<String> names = CaseFiles.all().stream().map(DynamoCase::name).toList();

    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(300);
    for (String target : TARGETS) {
      assertThat(names).containsAll(KnownDifferences.read(target).sentences().keySet());
    }
  }

  private static String document() {
    return """
        # Where other servers differ from DynamoDB's documentation

        %d cases of `infra/dynamo`'s conformance kit follow AWS's documentation. Our own server answers all of them
        so. A test holds this page against the lists that the kit checks; each entry is a case that differs, and one
        that no longer does fails the build.

        """
            .formatted(CaseFiles.all().size())
        + TARGETS.stream()
            .map(KnownDifferences::read)
            .map(DifferencesDocumentTest::section)
            .collect(Collectors.joining("\n"));
  }

  private static String section(KnownDifferences known) {
    String head = "## " + known.target() + "\n\n";
    if (known.sentences().isEmpty()) {
      return head + "No difference is listed.\n";
    }
    return head
        + "| case | what it does instead |\n|---|---|\n"
        + known.sentences().entrySet().stream()
            .map(one -> "| %s | %s |%n".formatted(cell(one.getKey()), cell(one.getValue())))
            .collect(Collectors.joining());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
