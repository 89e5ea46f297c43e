package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.tokens.AccessToken;
import org.jspecify.annotations.Nullable;

/** Reads one school's roster from Clever. */
public interface CleverSource {
  /**
   * Walks every page of the school. Waits out rate limits and repeats passing faults by itself as
   * long as the time allows.
   *
   * @param progress called after every page; what it throws ends the walk and comes through
   */
  Fetched fetch(Wanted wanted, TimeLeft time, ReadProgress progress);

  /**
   * What is to be read.
   *
   * @param district the id that the token's district must have; another one is {@link
   *     Fetched.Refused}
   * @param contacts whether contacts are needed: they are listed for the whole district only
   * @param packedFor the nightly import of a Bloomz school for which something may have been read
   *     already; null: it is to be read now
   */
  record Wanted(
      CleverId district,
      CleverId school,
      AccessToken token,
      boolean contacts,
      @Nullable PackedFor packedFor) {
    /** What is to be read now. */
    public Wanted(CleverId district, CleverId school, AccessToken token, boolean contacts) {
      this(district, school, token, contacts, null);
    }

    /**
     * Whether somebody waits for it and is told what it is: a paused district is read too. A night
     * takes nothing of it.
     */
    public boolean isAskedFor() {
      return packedFor == null;
    }

    /** The same, to be read now. */
    Wanted anew() {
      return new Wanted(district, school, token, contacts);
    }
  }

  /** For which import a district's reading may have packed a roster. */
  record PackedFor(SchoolId school, ImportId id) {}

  /** Takes how many records were read so far. */
  @FunctionalInterface
  interface ReadProgress {
    /**
     * Takes the number after a page.
     *
     * @throws RuntimeException to end the walk, such as a {@link LostClaimException}
     */
    void read(long records);
  }

  /** Another worker has taken the import over; this one must stop at once. */
  final class LostClaimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostClaimException() {
      super("another worker has taken the import over");
    }
  }
}
