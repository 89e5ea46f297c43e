package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.roster.CleverId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Chance that a seed decides. */
final class Chance {
  private final Random random;
  private long ids;

  Chance(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    this.random.nextInt();
  }

  int below(int bound) {
    return random.nextInt(Math.max(1, bound));
  }

  /** True that often in a thousand. */
  boolean permille(int often) {
    return random.nextInt(1000) < often;
  }

  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... all) {
    return all[below(all.length)];
  }

  <T> Optional<T> anyOf(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(oneOf(all));
  }

  /** At most that many of them, each once. */
  <T> List<T> some(List<T> all, int most) {
    if (all.size() <= most * 4) {
      var copy = new ArrayList<>(all);
      Collections.shuffle(copy, random);
      return List.copyOf(copy.subList(0, Math.min(most, copy.size())));
    }
    var picked = new LinkedHashSet<T>();
    while (picked.size() < most) {
      picked.add(oneOf(all));
    }
    return List.copyOf(picked);
  }

  /** A new id as Clever's are: 24 hex digits; the order of ids is not the order of making. */
  CleverId id() {
    return new CleverId(String.format("%08x%016x", random.nextInt(), ids++));
  }
}
