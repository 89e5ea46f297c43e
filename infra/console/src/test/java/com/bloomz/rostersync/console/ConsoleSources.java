package com.bloomz.rostersync.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The console's files as they are in the project. */
final class ConsoleSources {
  static final Path FOLDER = Path.of("src", "main", "resources", "console");

  private ConsoleSources() {}

  static List<Path> scripts() {
    return files(FOLDER).stream().filter(file -> file.toString().endsWith(".js")).toList();
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a pattern's groups have matched. */
  static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(
            match -> Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1).map(match::group))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
