package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.local.api.DevIssuer;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the shell blocks of {@code docs/api-walk.md} as they stand, in one bash, one after another.
 * A comment {@code # 200 `part`} says a command's status, and what the block's output contains.
 */
class ApiWalkIT {
  private static final Path PAGE = Path.of("..", "..", "docs", "api-walk.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern EXPECTED = Pattern.compile("(?m)^# (\\d{3})\\b(.*)$");
  private static final Pattern PART = Pattern.compile("`([^`]+)`");
  private static final Pattern STATUS = Pattern.compile("(?m)^HTTP (\\d{3})$");
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder = Path.of("");

  private record Block(String text, List<String> statuses, List<String> parts) {
    static Block of(String text) {
      List<String> parts = new ArrayList<>();
      List<String> statuses = new ArrayList<>();
      EXPECTED
          .matcher(text)
          .results()
          .forEach(
              comment -> {
                statuses.add(comment.group(1));
                PART.matcher(comment.group(2)).results().forEach(part -> parts.add(part.group(1)));
              });
      return new Block(text, statuses, parts);
    }
  }

  @Test
  void everyCommandAnswersAsThePageSays() throws Exception {
    assumeTrue(isThere("bash") && isThere("curl"), "needs curl: the page is run by bash and curl");
    List<Block> blocks =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .map(found -> Block.of(found.group(1)))
            .toList();
    assertThat(blocks).hasSizeGreaterThan(10);
    assertThat(blocks.stream().mapToInt(block -> block.statuses().size()).sum()).isGreaterThan(40);

    try (Scenario scenario = Scenario.generated(60);
        AutoCloseable _ = Scenario.STACK.startWorker(scenario.environment(), CLOCK);
        LocalApi api = api(scenario)) {
      run(blocks, scenario, api);
    }

    var softly = new SoftAssertions();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String out = read(i, "out");
      softly.assertThat(statuses(read(i, "err"))).as(block.text()).isEqualTo(block.statuses());
      block.parts().forEach(part -> softly.assertThat(out).as(block.text()).contains(part));
    }
    softly.assertAll();
  }

  private void run(List<Block> blocks, Scenario scenario, LocalApi api) throws Exception {
    var script = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      script.append("exec >'%s' 2>'%s'%n".formatted(file(i, "out"), file(i, "err")));
      script.append(blocks.get(i).text());
    }
    Path file = Files.writeString(folder.resolve("walk.sh"), script);
    var bash = new ProcessBuilder("bash", file.toString());
    var environment = bash.environment();
    environment.put("API", api.url().toString());
    environment.put("CLEVER", scenario.simulator().url().toString());
    environment.put("CLEVER_TOKEN", SimulatorOptions.DEFAULT_TOKEN);
    environment.put("CLEVER_SCHOOL", scenario.cleverSchool());
    environment.put("ADMIN_EMAIL", new AdminAddress(scenario.clever()).find());
    Process process = bash.redirectErrorStream(true).start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("the walk has ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static LocalApi api(Scenario scenario) throws IOException {
    var environment = ApiSide.environment(scenario.environment(), scenario.simulator().url());
    return LocalApi.start(0, environment, DevIssuer.create(CLOCK));
  }

  private static List<String> statuses(String err) {
    return STATUS.matcher(err).results().map(found -> found.group(1)).toList();
  }

  private Path file(int block, String what) {
    return folder.resolve(block + "." + what);
  }

  private String read(int block, String what) throws IOException {
    Path file = file(block, what);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static boolean isThere(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(path)
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }
}
