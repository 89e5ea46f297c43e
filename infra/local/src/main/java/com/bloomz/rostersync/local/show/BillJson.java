package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.costs.Bill;
import com.bloomz.rostersync.costs.Prices;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A bill as JSON, at usual prices. */
public final class BillJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Prices PRICES = Prices.usual();

  private BillJson() {}

  /** Its dollars and amounts. */
  public static ObjectNode of(Bill bill) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("dollars", PRICES.dollars(bill))
            .put("region", PRICES.region())
            .put("pricesAsOf", PRICES.asOf().toString());
    ObjectNode amounts = node.putObject("amounts");
    bill.amounts().forEach((what, amount) -> amounts.put(what.code(), amount));
    return node;
  }
}
