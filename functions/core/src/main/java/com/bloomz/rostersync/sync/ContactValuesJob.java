package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.contacts.ContactReadings.Failed;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Reads the values of a school's contacts where an admin waits for them (S 6). It imports nothing.
 * A reading that fails is not repeated: whoever asks again later starts another.
 */
public final class ContactValuesJob {
  /** Longer than the largest districts take. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Ports ports;
  private final InstantSource clock;

  public ContactValuesJob(Ports ports, InstantSource clock) {
    this.ports = ports;
    this.clock = clock;
  }

  /** What it works with. */
  public record Ports(
      ContactReadings readings, SchoolStore schools, CleverSource clever, TokenVault vault) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** They are read. */
    record Made(long contacts) implements Outcome {}

    /** They could not be read. */
    record NotMade(FailureCause cause) implements Outcome {}

    /** Nobody waits for them, or another worker reads them. */
    record NothingToRead() implements Outcome {}
  }

  /**
   * Makes the reading that the school waits for.
   *
   * @throws RuntimeException where the store or the vault fails; it may be made again once the
   *     claim has expired
   */
  public Outcome run(SchoolId school, TimeLeft time) {
    Duration most = time.left().compareTo(LONGEST) < 0 ? time.left() : LONGEST;
    Instant end = clock.instant().plus(most);
    if (!ports.readings().claim(school, clock.instant(), end)) {
      return new Outcome.NothingToRead();
    }
    School found = ports.schools().find(school);
    Connection connection = found.connection();
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    if (!found.active()) {
      return notMade(school, FailureCause.CLEVER_NOT_ACTIVE);
    }
    if (connection == null || chosen == null) {
      return notMade(school, FailureCause.NOT_LINKED);
    }
    AccessToken token;
    try {
      token = ports.vault().open(school, connection.token());
    } catch (TokenVault.VaultException e) {
      return notMade(school, FailureCause.TOKEN_SEALED);
    }
    var wanted = new CleverSource.Wanted(connection.district(), chosen.id(), token, true);
    TimeLeft left = () -> Duration.between(clock.instant(), end);
    return ended(school, wanted, ports.clever().fetch(wanted, left, _ -> {}));
  }

  private Outcome ended(SchoolId school, CleverSource.Wanted wanted, Fetched fetched) {
    return switch (fetched) {
      case Fetched.Complete(var roster, var _) ->
          made(
              school,
              new ContactReading(
                  wanted.district(),
                  wanted.school(),
                  clock.instant(),
                  ContactCounts.of(roster.contacts())));
      case Fetched.Retry(FailureCause cause, var _) -> notMade(school, cause);
      case Fetched.WaitUntil(var _, FailureCause cause, var _) -> notMade(school, cause);
      case Fetched.Refused(var _) -> notMade(school, FailureCause.CLEVER_TOKEN_REJECTED);
      case Fetched.SyncPaused(var _, var _) -> notMade(school, FailureCause.CLEVER_PAUSED);
      case Fetched.NotShared(FailureCause cause, var _, var _) -> notMade(school, cause);
      case Fetched.Gone(var _) -> notMade(school, FailureCause.CLEVER_SCHOOL_GONE);
      case Fetched.Broken(var _, var _) -> notMade(school, FailureCause.CLEVER_ANSWER_BROKEN);
    };
  }

  private Outcome made(SchoolId school, ContactReading reading) {
    ports.readings().made(school, reading);
    return new Outcome.Made(reading.counts().contacts());
  }

  private Outcome notMade(SchoolId school, FailureCause cause) {
    ports.readings().failed(school, new Failed(clock.instant(), cause));
    return new Outcome.NotMade(cause);
  }
}
