package com.bloomz.rostersync.local.logs;

import com.bloomz.rostersync.simulator.SimulatorOptions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of people, or of secrets, is in a line. */
final class LoggedData {
  /** Part of every name and address of one district, and of nothing else. */
  static final String CANARY = "Quetzalcanary";

  private static final List<Pattern> PERSONAL =
      List.of(
          Pattern.compile("(?i)" + CANARY),
          Pattern.compile("[\\w.+'-]+@[\\w-]+(\\.[\\w-]+)+"),
          Pattern.compile("\\+1\\d{10}"),
          Pattern.compile("(?<![\\w-])\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}(?![\\w-])"),
          Pattern.compile("(?i)bearer [\\w.~+/-]{8,}"),
          Pattern.compile("eyJ[\\w-]{8,}"),
          Pattern.compile(Pattern.quote(SimulatorOptions.DEFAULT_TOKEN)));

  private LoggedData() {}

  /** Each that is there. */
  static Stream<String> in(String line) {
    return PERSONAL.stream()
        .flatMap(each -> each.matcher(line).results())
        .map(found -> found.group());
  }
}
