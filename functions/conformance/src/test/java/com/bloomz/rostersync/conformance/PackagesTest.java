package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of all modules, infra's and tests' too, as their sources have them. */
final class PackagesTest {
  private static final Pattern DESCRIBED =
      Pattern.compile("(?s)\\A/\\*\\*.{10,}?\\*/\\s*@NullMarked\\s+package .*");

  private static final Path UNMARKED =
      Path.of("com", "bloomz", "rostersync", "conformance", "offenders", "unmarked");

  static List<String> modules() {
    return Stream.of("functions", "infra")
        .flatMap(group -> Project.folders(group).stream().map(module -> group + "/" + module))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyPackageIsDescribedAndNullMarked(String module) throws IOException {
    var bare = barePackages(module);
    bare.remove(UNMARKED);

    assertThat(bare).isEmpty();
  }

  @Test
  void packageWithoutTheMarkIsFound() throws IOException {
    assertThat(barePackages("functions/conformance")).containsExactly(UNMARKED);
  }

  /** The packages with sources and without a description and mark in main or test. */
  private static SortedSet<Path> barePackages(String module) throws IOException {
    var bare = new TreeSet<Path>();
    var described = new TreeSet<Path>();
    for (String tree : List.of("src/main/java", "src/test/java")) {
      Path root = Project.file(module).resolve(tree);
      if (Files.isDirectory(root)) {
        var packages = sourcesByPackage(root);
        bare.addAll(packages.keySet());
        packages.forEach(
            (name, sources) -> {
              if (sources.stream().anyMatch(PackagesTest::describesItsPackage)) {
                described.add(name);
              }
            });
      }
    }
    bare.removeAll(described);
    return bare;
  }

  private static Map<Path, List<Path>> sourcesByPackage(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.groupingBy(file -> root.relativize(file.resolveSibling(""))));
    }
  }

  private static boolean describesItsPackage(Path source) {
    return source.endsWith("package-info.java")
        && DESCRIBED.matcher(Project.text(source)).matches();
  }
}
