package com.bloomz.rostersync.contacts;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps for each school whether its contacts are to be read, and what came of that. Every write may
 * be repeated.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface ContactReadings {
  /** What is kept of a school; {@link Kept#NOTHING} where nobody ever asked. */
  Kept find(SchoolId school);

  /**
   * What came of readings.
   *
   * @param reading the last one that was made; null where none was
   * @param failed why the last one was not made; null where it was
   */
  record Kept(@Nullable ContactReading reading, @Nullable Failed failed) {
    public static final Kept NOTHING = new Kept(null, null);
  }

  /** A reading that was not made. */
  record Failed(Instant at, FailureCause cause) {}

  /**
   * Asks for a reading.
   *
   * @param lostBefore the message of a request that was made before this, and that nobody works on,
   *     may be lost
   * @return whether the caller is to tell the workers; false where they know already
   */
  boolean ask(SchoolId school, Instant now, Instant lostBefore);

  /** Takes a request back: the workers could not be told. */
  void withdraw(SchoolId school);

  /**
   * Claims the reading that was asked for.
   *
   * @param until when the claim expires by itself
   * @return whether it is the caller's; false where none is asked for, or another worker has it
   */
  boolean claim(SchoolId school, Instant now, Instant until);

  /** Stores a reading; nothing is asked for then. */
  void made(SchoolId school, ContactReading reading);

  /** Stores why a reading was not made; nothing is asked for then, and the former one stays. */
  void failed(SchoolId school, Failed why);
}
