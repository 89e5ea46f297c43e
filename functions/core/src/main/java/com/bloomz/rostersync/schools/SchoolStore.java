package com.bloomz.rostersync.schools;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.SettingsChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps schools with their activation, link and settings, and what changed in them. What it stores
 * is what {@link com.bloomz.rostersync.imports.ImportStore#setup} then answers.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.imports.ImportStore.StoreException}.
 */
public interface SchoolStore {
  /** The school; {@link School#unknown} where nothing was ever stored. */
  School find(SchoolId id);

  /**
   * Stores a school in the place of the version before, and the change with it.
   *
   * @param next the version after the one that must be stored now
   */
  Saved save(School next, Changed changed);

  /** What came of storing a school. */
  sealed interface Saved {
    /** It is stored. */
    record Done() implements Saved {}

    /** Another version is stored meanwhile: find it and try again. */
    record Moved() implements Saved {}

    /** Another Bloomz school has that Clever school; nothing is stored (L 5). */
    record Taken() implements Saved {}
  }

  /**
   * A change of a school, kept for good (S 4).
   *
   * @param by the user's id in Bloomz
   */
  record Changed(Instant at, String by, List<SettingsChange> changes) {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The changes of a school, newest first.
   *
   * @param before only those of earlier versions than this
   * @return by the version that each made
   */
  Map<Long, Changed> history(SchoolId id, long before, int limit);

  /** Which Bloomz school has which Clever school of that district. */
  Map<CleverId, SchoolId> taken(CleverId district);

  /** Keeps a log-in at Clever that has begun, until it ends or expires. */
  void begin(SchoolId school, Login login);

  /** Takes a log-in that was begun and has not expired; it cannot be taken twice. */
  Optional<Login> take(SchoolId school, String state, Instant now);

  /**
   * A log-in at Clever that has begun.
   *
   * @param state unguessable
   * @param subject the Bloomz user who began it
   */
  record Login(String state, String subject, Instant expires) {
    @Override
    public String toString() {
      return "Login";
    }
  }

  /** Remembers which Clever user a Bloomz user has logged in as. */
  void rememberUser(SchoolId school, String subject, CleverId user);

  /** Which Clever user that Bloomz user has logged in as, if ever. */
  Optional<CleverId> user(SchoolId school, String subject);
}
