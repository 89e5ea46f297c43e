package com.bloomz.rostersync.status.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.status.StatusLedger.Claim;
import com.bloomz.rostersync.status.StatusLedger.Receipt;
import com.bloomz.rostersync.status.StatusLedger.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract kit of {@link StatusLedger}. */
public abstract class StatusLedgerContract {
  private static final AtomicInteger SCHOOLS = new AtomicInteger();
  private static final Duration CLAIM_TIME = Duration.ofMinutes(10);
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

  private final String school = "told#" + SCHOOLS.incrementAndGet();

  /** The ledger to be tested, the same one throughout a test. */
  protected abstract StatusLedger ledger();

  @Test
  void oneAttemptGetsTheClaimAndKeepsIt() {
    Receipt receipt = receipt("i-1", "m-1");
    assertThat(claim(receipt, "first", NOW)).isEqualTo(Right.YOURS);
    assertThat(claim(receipt, "second", NOW)).isEqualTo(Right.ANOTHERS);
    assertThat(claim(receipt, "first", NOW)).isEqualTo(Right.YOURS);
  }

  @Test
  void everyReceiverAndImportIsClaimedByItself() {
    assertThat(claim(receipt("i-1", "m-1"), "first", NOW)).isEqualTo(Right.YOURS);
    assertThat(claim(receipt("i-1", "m-2"), "second", NOW)).isEqualTo(Right.YOURS);
    assertThat(claim(receipt("i-2", "m-1"), "second", NOW)).isEqualTo(Right.YOURS);
    var elsewhere = new Receipt(new SchoolId(school + "-b"), "i-1", new MemberId("m-1"));
    assertThat(claim(elsewhere, "second", NOW)).isEqualTo(Right.YOURS);
  }

  @Test
  void onlyTheClaimantGivesAClaimBack() {
    Receipt receipt = receipt("i-1", "m-1");
    assertThat(claim(receipt, "first", NOW)).isEqualTo(Right.YOURS);
    ledger().release(receipt, "second");
    assertThat(claim(receipt, "second", NOW)).isEqualTo(Right.ANOTHERS);
    ledger().release(receipt, "first");
    ledger().release(receipt, "first");
    assertThat(claim(receipt, "second", NOW)).isEqualTo(Right.YOURS);
  }

  @Test
  void whatIsSettledStaysSo() {
    Receipt receipt = receipt("i-1", "m-1");
    assertThat(claim(receipt, "first", NOW)).isEqualTo(Right.YOURS);
    ledger().settle(receipt, "first");
    ledger().settle(receipt, "first");
    ledger().release(receipt, "first");
    assertThat(claim(receipt, "first", NOW)).isEqualTo(Right.SETTLED);
    assertThat(claim(receipt, "second", NOW.plus(CLAIM_TIME))).isEqualTo(Right.SETTLED);
  }

  @Test
  void anotherTakesOverFromOneThatIsDead() {
    Receipt receipt = receipt("i-1", "m-1");
    assertThat(claim(receipt, "dead", NOW)).isEqualTo(Right.YOURS);
    Instant end = NOW.plus(CLAIM_TIME);
    assertThat(claim(receipt, "second", end.minusMillis(1))).isEqualTo(Right.ANOTHERS);
    assertThat(claim(receipt, "second", end)).isEqualTo(Right.YOURS);
    assertThat(claim(receipt, "third", end)).isEqualTo(Right.ANOTHERS);
    ledger().settle(receipt, "dead");
    ledger().release(receipt, "dead");
    assertThat(claim(receipt, "third", end)).isEqualTo(Right.ANOTHERS);
    ledger().settle(receipt, "second");
    assertThat(claim(receipt, "third", end)).isEqualTo(Right.SETTLED);
  }

  @Test
  void settlingWhatNobodyClaimedIsNothing() {
    Receipt receipt = receipt("i-1", "m-1");
    ledger().settle(receipt, "first");
    assertThat(claim(receipt, "second", NOW)).isEqualTo(Right.YOURS);
  }

  private Right claim(Receipt receipt, String attempt, Instant at) {
    return ledger().claim(receipt, new Claim(attempt, at, at.plus(CLAIM_TIME)));
  }

  private Receipt receipt(String id, String receiver) {
    return new Receipt(new SchoolId(school), id, new MemberId(receiver));
  }
}
