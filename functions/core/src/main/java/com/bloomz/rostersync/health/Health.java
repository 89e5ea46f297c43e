package com.bloomz.rostersync.health;

import com.bloomz.rostersync.change.Entity;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How good a school's data in Clever are.
 *
 * @param found by check what was found; a check that was not made, as contacts were not read, is
 *     absent
 */
public record Health(SortedMap<HealthCheck, Found> found) {
  /** Nothing was checked. */
  public static final Health UNKNOWN = new Health(new TreeMap<>());

  private static final int MOST_IMPROVEMENTS = 3;

  public Health {
    found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
  }

  /**
   * What a check found.
   *
   * @param wrong how many records are wrong
   * @param of how many were looked at; where that is none, all is wrong
   * @param people how many people are concerned
   */
  public record Found(long wrong, long of, long people) {
    /** Of records of people. */
    public static Found of(long wrong, long of) {
      return new Found(wrong, of, wrong);
    }

    boolean isWrong() {
      return wrong > 0 || of == 0;
    }

    double part() {
      return of == 0 ? 1 : Math.min(1, (double) wrong / of);
    }
  }

  /**
   * What would improve the score.
   *
   * @param people how many people are concerned
   * @param points how much higher the school's score would be, at least 1
   */
  public record Improvement(HealthCheck check, long people, int points) {
    /** What is wrong, and with how many people, for an admin; without a full stop. */
    public String problem() {
      return people == 0 ? check.text() : check.text() + ": " + people;
    }
  }

  /** By kind the score from 0 to 100; 100 only where nothing is wrong. */
  public SortedMap<Entity, Integer> scores() {
    SortedMap<Entity, Integer> scores = new TreeMap<>();
    for (Entity kind : List.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS, Entity.CLASSES)) {
      if (found.keySet().stream().anyMatch(check -> check.kind() == kind)) {
        scores.put(kind, score(kind));
      }
    }
    return scores;
  }

  private int score(Entity kind) {
    double lost =
        found.entrySet().stream()
            .filter(each -> each.getKey().kind() == kind)
            .mapToDouble(each -> lost(each.getKey(), each.getValue()))
            .sum();
    return (int) Math.max(0, Math.floor(100 - lost));
  }

  /** The school's score: the mean of its kinds, 0 where nothing was checked. */
  public int score() {
    return (int) scores().values().stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  private static double lost(HealthCheck check, Found found) {
    return check.points() * found.part();
  }

  /** The three things that would improve the score most, the most first. */
  public List<Improvement> improvements() {
    return wrong()
        .sorted(
            Comparator.comparing((HealthCheck check) -> -lost(check, foundBy(check)))
                .thenComparing(check -> -foundBy(check).people())
                .thenComparing(check -> check))
        .limit(MOST_IMPROVEMENTS)
        .map(this::improvement)
        .toList();
  }

  private Stream<HealthCheck> wrong() {
    return found.keySet().stream().filter(check -> foundBy(check).isWrong());
  }

  private Found foundBy(HealthCheck check) {
    return found.getOrDefault(check, Found.of(0, 1));
  }

  private Improvement improvement(HealthCheck check) {
    SortedMap<HealthCheck, Found> better = new TreeMap<>(found);
    better.put(check, Found.of(0, 1));
    int points = new Health(better).score() - score();
    return new Improvement(check, foundBy(check).people(), Math.max(1, points));
  }
}
