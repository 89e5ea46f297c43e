package com.bloomz.rostersync.testkit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.status.StatusLedger;
import com.bloomz.rostersync.messages.status.StatusLedger.Receipt;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.ImportId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract kit of {@link StatusLedger}. */
public abstract class StatusLedgerContract {
  private static final AtomicInteger SCHOOLS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

  private final String school = "told#" + SCHOOLS.incrementAndGet();

  /** The ledger to be tested, the same one throughout a test. */
  protected abstract StatusLedger ledger();

  @Test
  void oneAttemptGetsTheClaimAndKeepsIt() {
    Receipt receipt = receipt("i-1", "m-1");
    assertThat(ledger().claim(receipt, "first", NOW)).isTrue();
    assertThat(ledger().claim(receipt, "second", NOW)).isFalse();
    assertThat(ledger().claim(receipt, "first", NOW)).isTrue();
  }

  @Test
  void everyReceiverAndImportIsClaimedByItself() {
    assertThat(ledger().claim(receipt("i-1", "m-1"), "first", NOW)).isTrue();
    assertThat(ledger().claim(receipt("i-1", "m-2"), "second", NOW)).isTrue();
    assertThat(ledger().claim(receipt("i-2", "m-1"), "second", NOW)).isTrue();
    var elsewhere =
        new Receipt(new SchoolId(school + "-b"), new ImportId("i-1"), new MemberId("m-1"));
    assertThat(ledger().claim(elsewhere, "second", NOW)).isTrue();
  }

  @Test
  void onlyTheClaimantGivesAClaimBack() {
    Receipt receipt = receipt("i-1", "m-1");
    assertThat(ledger().claim(receipt, "first", NOW)).isTrue();
    ledger().release(receipt, "second");
    assertThat(ledger().claim(receipt, "second", NOW)).isFalse();
    ledger().release(receipt, "first");
    ledger().release(receipt, "first");
    assertThat(ledger().claim(receipt, "second", NOW)).isTrue();
  }

  private Receipt receipt(String id, String receiver) {
    return new Receipt(new SchoolId(school), new ImportId(id), new MemberId(receiver));
  }
}
