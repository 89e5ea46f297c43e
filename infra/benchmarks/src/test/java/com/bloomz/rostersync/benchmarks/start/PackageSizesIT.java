package com.bloomz.rostersync.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.lambda.DeployedFunction;
import com.bloomz.rostersync.local.lambda.DeployedFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The document of what deployment folders weigh, and which files are their largest. {@code
 * -Dpackage.sizes=write} writes it anew; a change of less than a fifth of a megabyte asks for none.
 */
class PackageSizesIT {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path DOCUMENT = ROOT.resolve("docs").resolve("packages.md");
  private static final Pattern ROW =
      Pattern.compile(
          "\\| (?<names>[A-Za-z, ]+) \\| (?<zip>[0-9.]+) \\| (?<unpacked>[0-9.]+) \\| (?<largest>.+) \\|");
  private static final Pattern FILE = Pattern.compile("(?<name>\\S+) [0-9.]+");
  private static final Offset<Double> TOLERATED = Offset.offset(0.2);

  @Test
  void documentTellsWhatIsDeployed() throws IOException {
    Map<String, PackageSize> sizes = sizes();
    if (System.getProperty("package.sizes", "").equals("write")) {
      Files.writeString(DOCUMENT, document(sizes));
    }

    Map<String, Matcher> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group("names"), row);
      }
    }
    assertThat(rows).containsOnlyKeys(sizes.keySet());
    sizes.forEach(
        (names, size) -> {
          Matcher row = Objects.requireNonNull(rows.get(names));
          assertThat(Double.parseDouble(row.group("zip")))
              .as(names)
              .isCloseTo(size.zipped() / 1e6, TOLERATED);
          assertThat(Double.parseDouble(row.group("unpacked")))
              .as(names)
              .isCloseTo(size.unpacked() / 1e6, TOLERATED);
          assertThat(FILE.matcher(row.group("largest")).results().map(file -> file.group("name")))
              .as(names)
              .containsExactlyInAnyOrderElementsOf(size.largest().keySet());
        });
  }

  /** By the functions that have a folder in common. */
  private static Map<String, PackageSize> sizes() throws IOException {
    Map<Path, List<String>> names =
        DeployedFunctions.of(ROOT).stream()
            .collect(
                Collectors.groupingBy(
                    DeployedFunction::folder,
                    LinkedHashMap::new,
                    Collectors.mapping(DeployedFunction::name, Collectors.toList())));
    Map<String, PackageSize> sizes = new LinkedHashMap<>();
    for (Map.Entry<Path, List<String>> each : names.entrySet()) {
      String all = String.join(", ", new TreeSet<>(each.getValue()));
      sizes.put(all, PackageSize.of(all, each.getKey()));
    }
    return sizes;
  }

  private static String document(Map<String, PackageSize> sizes) {
    return """
        # What deployments weigh

        The deployment folders that [template.yaml](../template.yaml) names, in MB. Lambda takes 250 MB unpacked, and loads a new
        instance faster the less there is. A test holds this page against the folders, and
        `-Dit.test=PackageSizesIT -Dtest.jvm=-Dpackage.sizes=write` writes it anew.

        | functions | zip | unpacked | largest |
        |---|--:|--:|---|
        """
        + sizes.values().stream().map(PackageSizesIT::row).collect(Collectors.joining());
  }

  private static String row(PackageSize size) {
    String largest =
        size.largest().entrySet().stream()
            .map(part -> "%s %.1f".formatted(part.getKey(), part.getValue() / 1e6))
            .collect(Collectors.joining(", "));
    return "| %s | %.1f | %.1f | %s |%n"
        .formatted(size.name(), size.zipped() / 1e6, size.unpacked() / 1e6, largest);
  }
}
