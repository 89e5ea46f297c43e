package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Counts as a short text: {@code CL1,0,0,0,120;ST5}. Two letters for the kind, then created,
 * updated, removed, archived, unchanged, skipped and not in Clever; zeros at the end and empty
 * kinds are left out.
 */
public final class CountsText {
  private CountsText() {}

  /** The text; empty where nothing was counted. */
  public static String of(Counts counts) {
    var text = new StringJoiner(";");
    counts
        .byEntity()
        .forEach(
            (entity, tally) -> {
              if (!tally.equals(Tally.ZERO)) {
                text.add(code(entity) + numbers(tally));
              }
            });
    return text.toString();
  }

  /** The counts; a kind that is not known is passed over. */
  public static Counts parse(String text) {
    var counts = new TreeMap<Entity, Tally>();
    for (String part : text.split(";", -1)) {
      for (Entity entity : Entity.values()) {
        if (part.startsWith(code(entity))) {
          counts.put(entity, tally(part.substring(2)));
        }
      }
    }
    return new Counts(counts);
  }

  private static String numbers(Tally tally) {
    long[] numbers = {
      tally.created(),
      tally.updated(),
      tally.removed(),
      tally.archived(),
      tally.unchanged(),
      tally.skipped(),
      tally.notInClever()
    };
    int end = numbers.length;
    while (numbers[end - 1] == 0) {
      end--;
    }
    var text = new StringJoiner(",");
    LongStream.of(numbers).limit(end).forEach(number -> text.add(Long.toString(number)));
    return text.toString();
  }

  private static Tally tally(String text) {
    long[] read = Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
    long[] all = Arrays.copyOf(read, 7);
    return new Tally(all[0], all[1], all[2], all[3], all[4], all[5], all[6]);
  }

  private static String code(Entity entity) {
    return switch (entity) {
      case CLASSES -> "CL";
      case STUDENTS -> "ST";
      case STAFF -> "SF";
      case PARENTS -> "PA";
      case STUDENT_ENROLMENTS -> "SE";
      case STAFF_ENROLMENTS -> "FE";
      case GUARDIANSHIPS -> "GU";
    };
  }
}
