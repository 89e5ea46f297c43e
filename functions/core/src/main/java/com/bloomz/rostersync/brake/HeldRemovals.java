package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the brake holds of an import until an admin approves or discards it, or a later import has
 * nothing to hold (X 2).
 *
 * @param removals in order
 * @param losses by kind, of every kind of which something is held
 * @param names of the members and classes, by id
 * @param since when these very removals were first held
 */
public record HeldRemovals(
    List<Removal> removals,
    SortedMap<Entity, KindLoss> losses,
    HeldCause cause,
    SortedMap<String, String> names,
    Instant since) {
  public HeldRemovals {
    removals = List.copyOf(removals);
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    losses = Collections.unmodifiableSortedMap(new TreeMap<>(losses));
  }

  /** The same, if an earlier import held the very same, since then. */
  public HeldRemovals continuing(HeldRemovals earlier) {
    return earlier.removals.equals(removals)
        ? new HeldRemovals(removals, losses, cause, names, earlier.since)
        : this;
  }

  /** The numbers in words, such as {@code 40 of 240 students, 12 of 60 staff}. */
  public String numbers() {
    return losses.entrySet().stream()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "%d of %d %s",
                    each.getValue().removed(),
                    each.getValue().of(),
                    noun(each.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static String noun(Entity kind) {
    return switch (kind) {
      case CLASSES -> "classes";
      case STUDENTS -> "students";
      case STAFF -> "staff";
      case PARENTS -> "parents";
      case STUDENT_ENROLMENTS -> "places of students in classes";
      case STAFF_ENROLMENTS -> "places of staff in classes";
      case GUARDIANSHIPS -> "links of parents to children";
    };
  }

  @Override
  public String toString() {
    return "HeldRemovals " + removals.size();
  }
}
