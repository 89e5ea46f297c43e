package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Starts the demo as a walk in {@code docs} says, and runs the walk's shell blocks as they stand,
 * in one bash, one after another. A comment {@code # 200 `part`} says a command's status, and what
 * the block's output contains.
 */
class WalksIT {
  private static final Path PAGES = Path.of("..", "..", "docs");
  private static final Pattern START = Pattern.compile("`\\./demo ([^`]+)`");
  private static final String FREE_PORTS = " --api-port 0 --mailbox-port 0";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern EXPECTED = Pattern.compile("(?m)^# (\\d{3})\\b(.*)$");
  private static final Pattern PART = Pattern.compile("`([^`]+)`");
  private static final Pattern STATUS = Pattern.compile("(?m)^HTTP (\\d{3})$");

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

  @ParameterizedTest
  @ValueSource(strings = {"api-walk.md", "invitations-walk.md"})
  void everyCommandAnswersAsThePageSays(String name) throws Exception {
    assumeTrue(isThere("bash") && isThere("curl"), "needs curl: the page is run by bash and curl");
    String page = Files.readString(PAGES.resolve(name));
    List<Block> blocks =
        BLOCK.matcher(page).results().map(found -> Block.of(found.group(1))).toList();
    assertThat(blocks).hasSizeGreaterThan(5);
    assertThat(blocks.stream().mapToInt(block -> block.statuses().size()).sum()).isGreaterThan(30);
    var start = START.matcher(page);
    assertThat(start.find()).as("the page says how to start the demo").isTrue();

    try (var demo = new RunningDemo((start.group(1) + FREE_PORTS).split(" ", -1))) {
      run(blocks, demo.exports());
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

  private void run(List<Block> blocks, Map<String, String> exports) throws Exception {
    var script = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      script.append("exec >'%s' 2>'%s'%n".formatted(file(i, "out"), file(i, "err")));
      script.append(blocks.get(i).text());
    }
    Path file = Files.writeString(folder.resolve("walk.sh"), script);
    var bash = new ProcessBuilder("bash", file.toString());
    bash.environment().putAll(exports);
    Process process = bash.redirectErrorStream(true).start();
    try {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("the walk has ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
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
