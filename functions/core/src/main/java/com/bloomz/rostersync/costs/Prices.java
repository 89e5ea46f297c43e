package com.bloomz.rostersync.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * AWS's list prices of a region, without free tiers and rebates.
 *
 * @param asOf the day whose prices they are
 */
public record Prices(String region, LocalDate asOf, Map<Billed, Price> of) {
  /** Dollars are told to a billionth. */
  private static final int DIGITS = 9;

  private static final String COMPARED = ".compared";

  public Prices {
    var all = new EnumMap<Billed, Price>(Billed.class);
    all.putAll(of);
    of = Collections.unmodifiableMap(all);
    for (Billed each : Billed.values()) {
      if (!of.containsKey(each)) {
        throw new IllegalArgumentException("there is no price of " + each.code());
      }
    }
  }

  /** Those that {@code prices.properties} has, beside this class. */
  public static Prices usual() {
    ResourceBundle file =
        ResourceBundle.getBundle(Prices.class.getPackageName() + ".prices", Locale.ROOT);
    var of = new EnumMap<Billed, Price>(Billed.class);
    for (Billed each : Billed.values()) {
      if (file.containsKey(each.code())) {
        of.put(each, price(file.getString(each.code()), file.getString(each.code() + COMPARED)));
      }
    }
    return new Prices(file.getString("region"), LocalDate.parse(file.getString("as-of")), of);
  }

  /** Such as {@code 0.40 per 1000000 at https://aws.amazon.com/sqs/pricing/}. */
  private static Price price(String line, String compared) {
    String[] words = line.split(" ", -1);
    if (words.length != 5 || !words[1].equals("per") || !words[3].equals("at")) {
      throw new IllegalArgumentException("a price is DOLLARS per UNITS at PAGE, not " + line);
    }
    return new Price(new BigDecimal(words[0]), new BigDecimal(words[2]), words[4], compared);
  }

  /** What that much of something costs, to a billionth of a dollar. */
  public BigDecimal dollars(Billed what, double amount) {
    Price price = of.get(what);
    if (price == null) {
      throw new IllegalArgumentException("there is no price of " + what.code());
    }
    return price
        .dollars()
        .multiply(BigDecimal.valueOf(amount))
        .divide(price.units(), DIGITS, RoundingMode.HALF_UP);
  }

  /** What all of it costs. */
  public BigDecimal dollars(Bill bill) {
    return bill.amounts().entrySet().stream()
        .map(each -> dollars(each.getKey(), each.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
