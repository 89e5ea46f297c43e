package com.bloomz.rostersync.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs after all other tests: nobody is in what functions printed in them. */
class LoggedDataIT {
  private static final Path LAMBDA = Path.of("target", "lambda");
  private static final Pattern FUNCTION = Pattern.compile("\"function\":\"([\\w-]+)\"");

  @Test
  void nobodyIsInWhatFunctionsLogged() throws IOException {
    var found = new TreeSet<String>();
    for (String line : lines()) {
      String place = line.replaceAll(".*\"logger\":\"(\\w+)\".*", "$1");
      LoggedData.in(line).forEach(each -> found.add(each + " in " + place));
    }

    assertThat(found).isEmpty();
  }

  @Test
  void everyFunctionHasLogged() throws IOException {
    var functions =
        lines().stream()
            .flatMap(line -> FUNCTION.matcher(line).results())
            .map(each -> each.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(functions)
        .contains("rostersync-api", "rostersync-notifier", "rostersync-worker")
        .contains("DistrictsFunction", "NotifierFunction", "ShardsFunction", "SweeperFunction");
  }

  /** What functions in tests' processes logged, and all that functions in their own printed. */
  private static List<String> lines() throws IOException {
    var lines = new ArrayList<String>();
    for (Path file : files(SuiteOutput.FOLDER)) {
      Files.readString(file).lines().filter(line -> line.startsWith("{")).forEach(lines::add);
    }
    for (Path file : files(LAMBDA)) {
      Files.readString(file).lines().forEach(lines::add);
    }
    return lines;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".log")).toList();
    }
  }
}
