package com.bloomz.rostersync.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document that tells where servers differ. {@code -Daws.differences=write} writes it anew. */
final class AwsDifferencesTest {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "aws-differences.md");

  @Test
  void documentTellsWhatTheListHas() throws IOException {
    String document = Differences.read().document();
    if (System.getProperty("aws.differences", "").equals("write")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
  }

  @Test
  void everyCaseSaysWhereAwsDocumentsIt() {
    Differences all = Differences.read();
    assertThat(all.cases()).isNotEmpty();
    assertThat(all.cases().values())
        .allMatch(each -> each.source().startsWith("https://docs.aws.amazon.com/"))
        .allMatch(each -> all.servers().keySet().containsAll(each.instead().keySet()));
  }
}
