package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.stack.Cleanup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code ./demo --help} prints {@code demo-help.txt}, before anything is built. Run this test with
 * {@code -Ddemo.help=write} to write that file from the options as they are.
 */
class DemoHelpTest {
  private static final Path FILE = Path.of("demo-help.txt");

  @Test
  void fileHasTheHelpOfTheCommand() throws IOException {
    if ("write".equals(System.getProperty("demo.help"))) {
      Files.writeString(FILE, help());
    }

    assertThat(FILE).as("write it with -Ddemo.help=write").hasContent(help());
  }

  private static String help() {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        DemoMain.run(
            new DemoTerminal(print, print, InputStream.nullInputStream(), false),
            new Cleanup(),
            "--help");
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
