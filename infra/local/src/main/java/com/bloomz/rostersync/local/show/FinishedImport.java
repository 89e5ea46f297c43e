package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.roster.Issue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An import that has ended, with all that is shown of it.
 *
 * @param schoolName as Clever has it
 * @param issues those that stand after it
 * @param journal its changes, at least as many as are shown
 * @param changes how many changes the journal has
 * @param differences from what the generator says is right; none where it says nothing
 */
public record FinishedImport(
    String schoolName,
    ImportReport report,
    List<Issue> issues,
    List<Change> journal,
    int changes,
    Optional<List<String>> differences) {
  private static final Set<Entity> PEOPLE = Set.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);
  private static final Set<Entity> ENROLMENTS =
      Set.of(Entity.STUDENT_ENROLMENTS, Entity.STAFF_ENROLMENTS);

  public FinishedImport {
    issues = List.copyOf(issues);
    journal = List.copyOf(journal);
  }

  /** From the first attempt's start to the end. */
  public double seconds() {
    return Duration.between(report.startedAt(), report.finishedAt()).toMillis() / 1_000.0;
  }

  double peopleASecond() {
    return rate(PEOPLE);
  }

  double enrolmentsASecond() {
    return rate(ENROLMENTS);
  }

  private double rate(Set<Entity> entities) {
    long handled =
        entities.stream()
            .map(report.counts()::of)
            .mapToLong(tally -> tally.changed() + tally.unchanged())
            .sum();
    return handled / Math.max(0.001, seconds());
  }

  Tally of(Entity entity) {
    return report.counts().of(entity);
  }
}
