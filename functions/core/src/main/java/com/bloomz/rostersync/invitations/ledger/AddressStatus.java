package com.bloomz.rostersync.invitations.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one address or number in one school.
 *
 * @param own the school's latest block; null where there is none
 * @param reset when an admin of the school last reset the address; null: never
 * @param stopped when the number's owner last answered STOP, wherever; null: never
 * @param started when the number's owner last answered START, wherever; null: never
 */
public record AddressStatus(
    @Nullable Block own,
    @Nullable Instant reset,
    @Nullable Instant stopped,
    @Nullable Instant started) {
  /** Nothing. */
  public static final AddressStatus NONE = new AddressStatus(null, null, null, null);

  /** What blocks that address now: STOP before all else. */
  public Optional<Block> block(AddressKey address) {
    if (stopped != null && isAfter(stopped, started) && isAfter(stopped, reset)) {
      return Optional.of(new Block(address, Block.Reason.STOPPED, stopped));
    }
    return own != null && isAfter(own.at(), reset) ? Optional.of(own) : Optional.empty();
  }

  /** With a block of the school's, unless a later one stands. */
  public AddressStatus with(Block block) {
    return own == null || block.at().isAfter(own.at())
        ? new AddressStatus(block, reset, stopped, started)
        : this;
  }

  /** Reset by an admin, unless that was done later than this. */
  public AddressStatus withReset(Instant at) {
    return isAfter(at, reset) ? new AddressStatus(own, at, stopped, started) : this;
  }

  private static boolean isAfter(Instant event, @Nullable Instant other) {
    return other == null || event.isAfter(other);
  }
}
