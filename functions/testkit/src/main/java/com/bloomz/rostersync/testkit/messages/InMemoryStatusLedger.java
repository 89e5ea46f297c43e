package com.bloomz.rostersync.testkit.messages;

import com.bloomz.rostersync.messages.status.StatusLedger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who was told of which import, in memory. */
public final class InMemoryStatusLedger implements StatusLedger {
  private final Map<Receipt, String> claimed = new HashMap<>();

  @Override
  public synchronized boolean claim(Receipt receipt, String attempt, Instant at) {
    return claimed.computeIfAbsent(receipt, _ -> attempt).equals(attempt);
  }

  @Override
  public synchronized void release(Receipt receipt, String attempt) {
    claimed.remove(receipt, attempt);
  }
}
