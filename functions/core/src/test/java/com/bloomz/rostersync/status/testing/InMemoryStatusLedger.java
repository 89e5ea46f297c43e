package com.bloomz.rostersync.status.testing;

import com.bloomz.rostersync.status.StatusLedger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who was told of which import, in memory. */
public final class InMemoryStatusLedger implements StatusLedger {
  private final Map<Receipt, Claim> claims = new HashMap<>();
  private final Set<Receipt> settled = new HashSet<>();

  @Override
  public synchronized Right claim(Receipt receipt, Claim claim) {
    if (settled.contains(receipt)) {
      return Right.SETTLED;
    }
    Claim stands =
        claims.merge(
            receipt,
            claim,
            (before, now) ->
                before.attempt().equals(now.attempt()) || now.at().isBefore(before.until())
                    ? before
                    : now);
    return stands.attempt().equals(claim.attempt()) ? Right.YOURS : Right.ANOTHERS;
  }

  @Override
  public synchronized void settle(Receipt receipt, String attempt) {
    if (isOf(receipt, attempt)) {
      settled.add(receipt);
    }
  }

  @Override
  public synchronized void release(Receipt receipt, String attempt) {
    if (isOf(receipt, attempt) && !settled.contains(receipt)) {
      claims.remove(receipt);
    }
  }

  private boolean isOf(Receipt receipt, String attempt) {
    return claims.containsKey(receipt) && claims.get(receipt).attempt().equals(attempt);
  }
}
