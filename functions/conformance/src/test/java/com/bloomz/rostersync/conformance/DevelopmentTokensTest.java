package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Development tokens exist in the local stack alone: nothing that is deployed has the route that
 * gives them, knows their issuer, or can sign a token at all.
 */
final class DevelopmentTokensTest {
  /** The route, the issuer's class, its name in tokens, and the library's signers. */
  private static final Pattern MARK =
      Pattern.compile(
          "/dev/|DevIssuer|DevTokens|sign-in\\.local|nimbusds\\.jose\\.crypto|JWSSigner|\\.sign\\(");

  @Test
  void nothingDeployedKnowsThem() throws IOException {
    assertThat(marked(deployed())).isEmpty();
  }

  @Test
  void theLocalStackIsFoundOut() throws IOException {
    List<Path> local = files(Project.file("infra/local/src/main"));
    assertThat(marked(local))
        .extracting(path -> path.getFileName().toString())
        .contains("DevTokens.java", "DevIssuer.java", "sign-in.js");
  }

  private static List<Path> deployed() throws IOException {
    var files = new ArrayList<>(List.of(Project.file("template.yaml")));
    files.addAll(files(Project.file("infra/console/src/main")));
    for (String module : Project.folders("functions")) {
      files.addAll(files(Project.file("functions/" + module + "/src/main")));
    }
    return files;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static List<Path> marked(List<Path> files) {
    return files.stream().filter(file -> MARK.matcher(Project.text(file)).find()).toList();
  }
}
