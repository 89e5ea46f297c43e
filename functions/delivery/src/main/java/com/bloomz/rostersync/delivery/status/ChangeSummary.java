package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.delivery.texts.EnglishWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an import changed, in words: classes and people by kind. Places in classes and the links
 * between parents and students follow from those; only where nothing else changed they are named.
 */
final class ChangeSummary {
  private static final List<Entity> CLASSES = List.of(Entity.CLASSES);
  private static final List<Entity> PEOPLE = List.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);
  private static final List<Entity> BOTH =
      List.of(Entity.CLASSES, Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);

  private ChangeSummary() {}

  /** Whole sentences, one for each way to change; empty where nothing changed. */
  static String sentences(Counts counts) {
    List<String> clauses = clauses(counts);
    return clauses.isEmpty() ? "" : String.join(". ", clauses) + ".";
  }

  /** Who stays and is no longer in Clever (I 9); empty where nobody does. */
  static String notInClever(Counts counts) {
    return numbers(counts, BOTH, Tally::notInClever);
  }

  /** One short clause; empty where nothing changed. */
  static String clause(Counts counts) {
    List<String> clauses = clauses(counts);
    return clauses.size() < 2
        ? String.join("", clauses)
        : numbers(counts, BOTH, Tally::changed) + " changed";
  }

  private static List<String> clauses(Counts counts) {
    var clauses = new ArrayList<String>();
    add(clauses, numbers(counts, BOTH, Tally::created), "added");
    add(clauses, numbers(counts, BOTH, Tally::updated), "updated");
    add(clauses, numbers(counts, PEOPLE, Tally::removed), "left");
    add(clauses, numbers(counts, CLASSES, Tally::removed), "removed");
    add(clauses, numbers(counts, BOTH, Tally::archived), "archived");
    if (clauses.isEmpty()) {
      add(clauses, placesAndLinks(counts), "changed");
    }
    return clauses;
  }

  private static void add(List<String> clauses, String numbers, String verb) {
    if (!numbers.isEmpty()) {
      clauses.add(numbers + " " + verb);
    }
  }

  private static String numbers(Counts counts, List<Entity> kinds, ToLongFunction<Tally> number) {
    return EnglishWords.list(
        kinds.stream()
            .filter(kind -> number.applyAsLong(counts.of(kind)) > 0)
            .map(
                kind ->
                    EnglishWords.number(
                        number.applyAsLong(counts.of(kind)), EnglishWords.noun(kind)))
            .toList());
  }

  private static String placesAndLinks(Counts counts) {
    var numbers = new ArrayList<String>();
    long places =
        counts.of(Entity.STUDENT_ENROLMENTS).plus(counts.of(Entity.STAFF_ENROLMENTS)).changed();
    if (places > 0) {
      numbers.add(EnglishWords.number(places, "class enrollment"));
    }
    long links = counts.of(Entity.GUARDIANSHIPS).changed();
    if (links > 0) {
      numbers.add(EnglishWords.number(links, "parent-student link"));
    }
    return EnglishWords.list(numbers);
  }
}
