package com.bloomz.rostersync.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The CycloneDX bill of materials of a function's folder is what is in the folder. */
final class BillOfMaterialsIT {
  private static final String OWN = "com.bloomz.rostersync";

  @ParameterizedTest
  @ValueSource(strings = {"api", "dispatcher", "notifier", "worker"})
  void nothingIsDeployedThatIsNotListed(String function) throws Exception {
    Path target = Path.of("..", "..", "functions", function, "target");
    Path file = target.resolve("bill-of-materials.json");
    assumeTrue(Files.exists(file), "the function is not packaged: mvn package makes its folder");
    JsonNode bill = new ObjectMapper().readTree(Files.readString(file));
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");

    assertThat(listed(bill)).isEqualTo(deployed(target.resolve("function").resolve("lib")));
    assertThat(bill.path("components"))
        .allSatisfy(
            component ->
                assertThat(component.path("licenses").isEmpty())
                    .as(component.path("purl").asText())
                    .isEqualTo(component.path("group").asText().equals(OWN)));
  }

  /** SHA-256 by the name of the file; without our own, which are built here. */
  private static Map<String, String> listed(JsonNode bill) {
    return StreamSupport.stream(bill.path("components").spliterator(), false)
        .filter(component -> !component.path("group").asText().equals(OWN))
        .collect(
            Collectors.toMap(
                component ->
                    component.path("name").asText()
                        + "-"
                        + component.path("version").asText()
                        + ".jar",
                BillOfMaterialsIT::sha256Of,
                (one, other) -> one,
                TreeMap::new));
  }

  private static String sha256Of(JsonNode component) {
    return StreamSupport.stream(component.path("hashes").spliterator(), false)
        .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
        .map(hash -> hash.path("content").asText())
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> deployed(Path libraries) throws IOException {
    try (var files = Files.list(libraries)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("rostersync-"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  BillOfMaterialsIT::sha256,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String sha256(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("a library cannot be read", e);
    }
  }
}
