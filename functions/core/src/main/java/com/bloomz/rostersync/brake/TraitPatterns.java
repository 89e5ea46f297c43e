package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what those who leave have in common and those who stay have not. It rather finds
 * nothing than something else: at least 95 % of all that have it leave, and they are at least 90 %
 * of those who leave.
 */
final class TraitPatterns {
  private static final int PURITY = 95;
  private static final int COVERAGE = 90;

  /**
   * How many of all can have a trait at most, in percent: what nearly all have explains nothing.
   */
  private static final int MOST = 80;

  private static final int MOST_VALUES = 3;

  private final Map<String, Map<Pattern, Set<String>>> all = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /** Adds somebody or something that there was. */
  void add(String id, boolean leaves) {
    all.computeIfAbsent(id, _ -> new HashMap<>());
    if (leaves) {
      gone.add(id);
    }
  }

  /** Notes what somebody or something has. */
  void trait(String id, Pattern kind, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      all.computeIfAbsent(id, _ -> new HashMap<>())
          .computeIfAbsent(kind, _ -> new HashSet<>())
          .add(value);
    }
  }

  int size() {
    return all.size();
  }

  int leaving() {
    return gone.size();
  }

  /** Whether hardly anybody or anything stays. */
  boolean isNearlyAll() {
    return !gone.isEmpty() && gone.size() * 100L >= (long) PURITY * all.size();
  }

  /**
   * That the values explain it; empty where none do.
   *
   * @param text the sentence that names the values
   */
  Optional<HeldCause> cause(Pattern kind, Function<List<String>, String> text) {
    return values(kind).map(values -> new HeldCause(kind, text.apply(values)));
  }

  /** The values that explain it, the most frequent first; empty where none do. */
  Optional<List<String>> values(Pattern kind) {
    return values(kind, MOST);
  }

  /**
   * The same.
   *
   * @param most how many of all can have them at most, in percent
   */
  Optional<List<String>> values(Pattern kind, int most) {
    SortedMap<String, long[]> counts = new TreeMap<>();
    all.forEach(
        (id, traits) -> {
          for (String value : traits.getOrDefault(kind, Set.of())) {
            long[] count = counts.computeIfAbsent(value, _ -> new long[2]);
            count[0]++;
            count[1] += gone.contains(id) ? 1 : 0;
          }
        });
    List<String> whole = new ArrayList<>();
    counts.forEach(
        (value, count) -> {
          if (count[0] > 1 && count[1] * 100 >= PURITY * count[0]) {
            whole.add(value);
          }
        });
    whole.sort(Comparator.comparing(value -> -counts.getOrDefault(value, new long[2])[1]));
    for (int number = 1; number <= Math.min(MOST_VALUES, whole.size()); number++) {
      List<String> those = whole.subList(0, number);
      if (explain(kind, those, most)) {
        return Optional.of(those);
      }
    }
    return Optional.empty();
  }

  private boolean explain(Pattern kind, Collection<String> values, int most) {
    long having = all.keySet().stream().filter(id -> has(id, kind, values)).count();
    long leaving = gone.stream().filter(id -> has(id, kind, values)).count();
    return leaving * 100 >= (long) COVERAGE * gone.size()
        && having * 100 <= (long) most * all.size();
  }

  private boolean has(String id, Pattern kind, Collection<String> values) {
    Map<Pattern, Set<String>> traits = all.getOrDefault(id, Map.of());
    return traits.getOrDefault(kind, Set.of()).stream().anyMatch(values::contains);
  }

  /** How many values those who leave have of that kind. */
  long valuesLeaving(Pattern kind) {
    return gone.stream()
        .flatMap(id -> all.getOrDefault(id, Map.of()).getOrDefault(kind, Set.of()).stream())
        .distinct()
        .count();
  }

  /**
   * Whether those who leave follow one another in a list of all, in the order of the ids.
   *
   * @param ids in Clever, by id here
   */
  boolean isPartOfList(Map<String, String> ids) {
    List<String> listed =
        ids.entrySet().stream()
            .filter(each -> all.containsKey(each.getKey()))
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    int first = -1;
    int last = -1;
    int leaving = 0;
    for (int i = 0; i < listed.size(); i++) {
      if (gone.contains(listed.get(i))) {
        first = first < 0 ? i : first;
        last = i;
        leaving++;
      }
    }
    int length = last - first + 1;
    return leaving > 5
        && leaving * 100L >= (long) PURITY * length
        && leaving * 100L >= (long) COVERAGE * gone.size()
        && length * 100L <= (long) MOST * listed.size();
  }
}
