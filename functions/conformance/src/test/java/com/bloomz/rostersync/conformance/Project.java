package com.bloomz.rostersync.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's files. */
final class Project {
  private static final Path ROOT = root(Path.of("").toAbsolutePath());

  private Project() {}

  /** A file of the project by its path from the project's root. */
  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the folders in a folder of the project. */
  static List<String> folders(String path) {
    try (Stream<Path> entries = Files.list(file(path))) {
      return entries
          .filter(entry -> Files.exists(entry.resolve("pom.xml")))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Everything that people write in words: sources, resources and documents. This module's own
   * sources are left out, as offenders are in them.
   */
  static List<Path> sources() {
    Stream<Path> code =
        Stream.of("functions", "infra")
            .flatMap(group -> folders(group).stream().map(module -> group + "/" + module + "/src"))
            .filter(folder -> !folder.equals("functions/conformance/src"))
            .flatMap(folder -> files(file(folder)).stream());
    Stream<Path> documents =
        Stream.concat(
            Stream.of("README.md", "DECISIONS.md", "template.yaml").map(Project::file),
            files(file("docs")).stream());
    return Stream.concat(code, documents).toList();
  }

  /** All files below a folder. */
  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root(Path from) {
    Path folder = from;
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no project around " + from);
      }
      folder = parent;
    }
    return folder;
  }
}
