package com.bloomz.rostersync.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PricesTest {
  private final Prices prices = Prices.usual();

  @ParameterizedTest
  @EnumSource
  void everythingBilledHasAPriceAndAPage(Billed what) {
    Price price = prices.of().get(what);
    assertThat(price).isNotNull();
    assertThat(price.dollars()).isPositive();
    assertThat(price.page()).startsWith("https://aws.amazon.com/");
    assertThat(Billed.of(what.code())).contains(what);
  }

  @ParameterizedTest
  @CsvSource({
    "TABLE_WRITES,  12265,   0.007665625",
    "TABLE_READS,   1,       0.000000125",
    "TABLE_READS,   0.5,     0.000000063",
    "KEY_REQUESTS,  3000000, 9",
    "FUNCTION_TIME, 1000000, 13.3334",
    "EMAILS,        1,       0.0001",
  })
  void dollars(Billed what, double amount, BigDecimal dollars) {
    assertThat(prices.dollars(what, amount)).isEqualByComparingTo(dollars);
  }

  @Test
  void aBillIsTheSumOfItsLines() {
    Bill bill = Bill.NONE.with(Billed.TABLE_WRITES, 2_000_000).with(Billed.QUEUE_REQUESTS, 500_000);
    assertThat(prices.dollars(bill)).isEqualByComparingTo("1.45");
    assertThat(prices.dollars(bill.times(2).plus(bill))).isEqualByComparingTo("4.35");
    assertThat(bill.with(Billed.EMAILS, 0)).isEqualTo(bill);
  }

  @Test
  void effortIsBilledByTheWorkersMemory() {
    var effort = new Effort(Duration.ofSeconds(10), 6, 2, 1);
    assertThat(effort.bill().of(Billed.FUNCTION_TIME)).isBetween(17.27, 17.28);
    assertThat(effort.bill().of(Billed.FUNCTION_CALLS)).isEqualTo(2);
    assertThat(Effort.workerTime(effort.bill().of(Billed.FUNCTION_TIME)))
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(effort.plus(effort).minus(effort)).isEqualTo(effort);
  }

  @Test
  void aMissingPriceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prices("us-east-1", prices.asOf(), Map.of()))
        .withMessage("there is no price of table-reads");
  }
}
