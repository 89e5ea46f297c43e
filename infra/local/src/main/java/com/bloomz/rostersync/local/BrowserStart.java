package com.bloomz.rostersync.local;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Opens a page in the person's browser. */
final class BrowserStart {
  /** What opens an address on Linux, macOS and Windows. */
  private static final List<List<String>> PROGRAMS =
      List.of(
          List.of("xdg-open"), List.of("open"), List.of("rundll32", "url.dll,FileProtocolHandler"));

  private BrowserStart() {}

  /** Whether there is a program that was asked to open it. */
  static boolean open(URI page) {
    return PROGRAMS.stream().anyMatch(program -> isStarted(program, page));
  }

  private static boolean isStarted(List<String> program, URI page) {
    var command = new ArrayList<>(program);
    command.add(page.toString());
    var builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process unused = builder.start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
