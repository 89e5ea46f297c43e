package com.bloomz.rostersync.costs;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Amounts of what AWS bills; those of nothing are left out. */
public record Bill(SortedMap<Billed, Double> amounts) {
  /** Nothing. */
  public static final Bill NONE = new Bill(new TreeMap<>());

  public Bill {
    var some = new TreeMap<>(amounts);
    some.values().removeIf(amount -> amount == 0);
    amounts = Collections.unmodifiableSortedMap(some);
  }

  /** How much there is of that. */
  public double of(Billed what) {
    return amounts.getOrDefault(what, 0.0);
  }

  /** That much more. */
  public Bill with(Billed what, double more) {
    var sum = new TreeMap<>(amounts);
    sum.merge(what, more, Double::sum);
    return new Bill(sum);
  }

  /** That many more. */
  public Bill with(Billed what, long more) {
    return with(what, (double) more);
  }

  public Bill plus(Bill other) {
    var sum = new TreeMap<>(amounts);
    other.amounts.forEach((what, more) -> sum.merge(what, more, Double::sum));
    return new Bill(sum);
  }

  public Bill times(double factor) {
    var product = new TreeMap<>(amounts);
    product.replaceAll((_, amount) -> factor * amount);
    return new Bill(product);
  }
}
