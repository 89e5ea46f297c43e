package com.bloomz.rostersync.clever.hostile;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.clever.hostile.HostileAnswers.Kind;
import com.bloomz.rostersync.clever.hostile.HostileServer.Wire;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.sync.AttemptOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Imports a school again and again, each time with a hostile answer to one of its requests, in a
 * process of its own, whose heap is small. Prints a line for each fault, and a table of the ends.
 */
final class HostileRun {
  private static final List<Kind> KINDS = List.of(Kind.values());

  private HostileRun() {}

  /**
   * Makes that many imports.
   *
   * @param arguments how many, and the seed
   */
  public static void main(String[] arguments) throws IOException {
    int tries = Integer.parseInt(arguments[0]);
    var random = new Random(Long.parseLong(arguments[1]));
    Map<String, Integer> ends = new TreeMap<>();
    try (var clever = new HostileServer();
        var elsewhere = new HostileServer()) {
      HostileSchool.answers().forEach((target, body) -> elsewhere.on(target, Wire.json(body)));
      for (int i = 0; i < tries; i++) {
        Kind kind = KINDS.get(i % KINDS.size());
        var answers = new HostileAnswers(random, clever.authority(), elsewhere.authority());
        String target = List.copyOf(HostileSchool.answers().keySet()).get(random.nextInt(8));
        String end = end(clever, kind, answers, target);
        ends.merge(end, 1, Integer::sum);
      }
      System.out.printf(
          "answers=%d requests=%d leaked=%d%n",
          tries, clever.requests(), clever.strayed() + elsewhere.requests());
    }
    ends.forEach((end, count) -> System.out.println("end " + end + ": " + count));
  }

  private static String end(
      HostileServer clever, Kind kind, HostileAnswers answers, String target) {
    var school = new HostileSchool(clever);
    if (!(school.first() instanceof AttemptOutcome.Ended first)
        || first.report().state() != ImportState.SUCCEEDED) {
      throw new IllegalStateException("the right answers cannot be imported");
    }
    clever.on(target, answers.of(kind, target, HostileSchool.answers().getOrDefault(target, "")));
    try {
      AttemptOutcome outcome = school.imported(RunKind.FULL_DATA_AND_ARCHIVE);
      List<String> removed = school.removed();
      if (!removed.isEmpty()) {
        fault(kind, target, "took away " + removed);
      }
      if (!(outcome instanceof AttemptOutcome.Ended ended)) {
        fault(kind, target, "did not end: " + outcome.getClass().getSimpleName());
        return "none";
      }
      return end(kind, target, ended.report());
    } catch (RuntimeException e) {
      fault(kind, target, "threw " + e.getClass().getName() + " at " + e.getStackTrace()[0]);
      return "thrown";
    }
  }

  private static String end(Kind kind, String target, ImportReport report) {
    Optional<FailureCause> cause = Optional.ofNullable(report.cause());
    if (cause.filter(FailureCause.OUR_FAULT::equals).isPresent()
        || (report.state() == ImportState.FAILED && cause.isEmpty())) {
      fault(kind, target, "ended without a clear cause");
    }
    if (report.detail().contains(HostileSchool.TOKEN)) {
      fault(kind, target, "told the token");
    }
    return report.state() + cause.map(each -> " " + each).orElse("");
  }

  private static void fault(Kind kind, String target, String what) {
    System.out.println("fault " + kind + " " + target + " " + what);
  }
}
