package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.costs.Prices;
import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.plan.PlanPart;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An import's report for a person at a terminal. */
public final class PersonReport {
  private static final String ROW = "%-20s%10s%10s%10s%10s%11s%10s%n";

  private final PrintStream out;

  public PersonReport(PrintStream out) {
    this.out = out;
  }

  /** Prints everything but the journal. */
  public void print(FinishedImport finished) {
    head(finished);
    table(finished);
    new IssueLines(out).print(finished.issues());
    costs(finished);
    finished.differences().ifPresent(this::verdict);
  }

  private void head(FinishedImport finished) {
    ImportReport report = finished.report();
    out.printf(
        Locale.ROOT,
        "%nImport %s of %s: %s in %.1f s, %d attempt(s)%n",
        report.id(),
        finished.schoolName(),
        report.state(),
        finished.seconds(),
        report.attempts());
    out.println("  Finished " + EnglishWords.time(report.finishedAt(), finished.timeZone()));
    FailureCause cause = report.cause();
    if (cause != null) {
      out.println("  Cause: " + cause.code() + ": " + cause.text());
      detail(cause, report.detail()).forEach(line -> out.println("         " + line));
      out.println("  To do: " + cause.remedy(report.id()));
    }
    if (!report.held().isEmpty()) {
      String kinds = report.held().stream().map(Labels::of).collect(Collectors.joining(", "));
      out.println("  Removals are held back for: " + kinds);
    }
    out.println();
  }

  private static List<String> detail(FailureCause cause, String detail) {
    if (cause == FailureCause.PLAN_MOVED) {
      return PlanPart.ofDetail(detail).stream().map(PlanPart::text).toList();
    }
    return detail.isEmpty() ? List.of() : List.of(detail);
  }

  private void table(FinishedImport finished) {
    out.printf(ROW, "", "created", "updated", "removed", "archived", "unchanged", "skipped");
    for (Entity entity : Entity.values()) {
      Tally tally = finished.of(entity);
      out.printf(
          ROW,
          Labels.of(entity),
          number(tally.created()),
          number(tally.updated()),
          number(tally.removed()),
          number(tally.archived()),
          number(tally.unchanged()),
          number(tally.skipped()));
    }
    absent(finished);
    out.println();
  }

  private void absent(FinishedImport finished) {
    String absent =
        Arrays.stream(Entity.values())
            .filter(entity -> finished.of(entity).notInClever() > 0)
            .map(entity -> Labels.of(entity) + " " + number(finished.of(entity).notInClever()))
            .collect(Collectors.joining(", "));
    if (!absent.isEmpty()) {
      out.println("No longer in Clever, and kept: " + absent);
    }
  }

  private void costs(FinishedImport finished) {
    ImportReport report = finished.report();
    out.printf(
        Locale.ROOT,
        "Clever:    %s requests, %s bytes, waited %.1f s%n",
        number(report.traffic().requests()),
        number(report.traffic().bytes()),
        report.traffic().waited().toMillis() / 1_000.0);
    out.printf(
        Locale.ROOT,
        "DynamoDB:  %s requests, %,.1f read units, %,.1f write units%n",
        number(report.usage().requests()),
        report.usage().readUnits(),
        report.usage().writeUnits());
    Prices prices = Prices.usual();
    out.printf(
        Locale.ROOT,
        "Cost:      $%.6f on AWS in %s (prices of %s), without emails and texts sent afterwards%n",
        prices.dollars(report.usage().bill()),
        prices.region(),
        prices.asOf());
    String phases =
        report.timeByPhase().entrySet().stream()
            .map(
                spent ->
                    String.format(
                        Locale.ROOT,
                        "%s %.1f",
                        Labels.of(spent.getKey()),
                        spent.getValue().toMillis() / 1_000.0))
            .collect(Collectors.joining(", "));
    out.println("Seconds:   " + phases);
    out.printf(
        Locale.ROOT,
        "Rate:      %,.0f people and %,.0f enrollments per second%n",
        finished.peopleASecond(),
        finished.enrolmentsASecond());
  }

  private void verdict(List<String> differences) {
    out.println("As the generator says: " + (differences.isEmpty() ? "yes" : "no"));
    differences.forEach(difference -> out.println("  " + difference));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
