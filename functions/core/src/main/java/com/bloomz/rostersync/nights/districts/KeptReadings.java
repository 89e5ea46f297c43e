package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.tokens.AccessToken;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what was read of a district until its reading goes on; it ends by itself after two days.
 * What counts is the last list of contents that was kept: whoever dies before it has kept nothing.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface KeptReadings {
  /** A district as it is read in a night with one token. */
  record Reading(DistrictNight of, AccessToken token) {}

  /**
   * The parts that one attempt has kept.
   *
   * @param epoch of the attempt's claim
   * @param parts how many, numbered from 0 on
   */
  record Stretch(long epoch, int parts) {}

  /** Keeps a part of an attempt, to be counted by {@link #keep}. */
  void keepPart(Reading reading, long epoch, int number, byte[] part);

  /**
   * Keeps the contents, in the place of those before; does nothing where a later attempt has kept
   * some.
   *
   * @param contents in order; the last one's epoch is that of the caller's claim
   */
  void keep(Reading reading, List<Stretch> contents);

  /** Whether anything is kept of a district's night, whatever the token. */
  boolean hasAny(DistrictNight of);

  /** The contents; empty where nothing is kept. */
  List<Stretch> contents(Reading reading);

  /** A part; empty where it is missing. */
  Optional<byte[]> part(Reading reading, long epoch, int number);

  /** Forgets the contents. */
  void forget(Reading reading);
}
