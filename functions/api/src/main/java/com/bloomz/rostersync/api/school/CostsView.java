package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.costs.Bill;
import com.bloomz.rostersync.costs.Prices;
import com.bloomz.rostersync.imports.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import costs on AWS.
 *
 * @param amounts by the code of what is billed
 * @param notIncluded what it does not tell, in a sentence
 */
record CostsView(
    BigDecimal dollars,
    String region,
    LocalDate pricesAsOf,
    Map<String, Double> amounts,
    String notIncluded) {
  private static final Prices PRICES = Prices.usual();
  private static final String NOT_INCLUDED =
      "Not included: emails and texts sent after the import, the reading of a district that a"
          + " nightly import shares with other schools, storage, and data transfer.";

  static CostsView of(Usage usage) {
    Bill bill = usage.bill();
    var amounts = new TreeMap<String, Double>();
    bill.amounts().forEach((what, amount) -> amounts.put(what.code(), amount));
    return new CostsView(
        PRICES.dollars(bill), PRICES.region(), PRICES.asOf(), amounts, NOT_INCLUDED);
  }
}
