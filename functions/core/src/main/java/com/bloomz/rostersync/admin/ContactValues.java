package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.linking.Linking.OpenLink;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.CleverSource.Wanted;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which values the contacts of a school really have, with their counts, as Clever says (S, G 1). An
 * answer is used again for ten minutes.
 */
public final class ContactValues {
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Linking linking;
  private final CleverSource clever;
  private final InstantSource clock;
  private final Duration patience;
  private final Map<SchoolId, Offer> offers = new ConcurrentHashMap<>();

  /**
   * @param patience how long Clever may take
   */
  public ContactValues(
      Linking linking, CleverSource clever, InstantSource clock, Duration patience) {
    this.linking = linking;
    this.clever = clever;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * What a school can choose from.
   *
   * @param of the link that it was read through
   * @param asOf when it was read
   * @param contacts how many contacts the school's students have
   * @param counts of relationships between a contact and a student, by value, for each field;
   *     without those that have no value
   */
  public record Offer(
      Connection of,
      Instant asOf,
      long contacts,
      Map<ContactField, SortedMap<String, Long>> counts) {}

  /** The values of the linked school. */
  public Reply<Offer> offer(SchoolId school) {
    return linking.linked(school).then(link -> offer(school, link));
  }

  private Reply<Offer> offer(SchoolId school, OpenLink link) {
    Instant now = clock.instant();
    Offer known = offers.get(school);
    if (known != null
        && known.of().equals(link.connection())
        && now.isBefore(known.asOf().plus(FRESH))) {
      return new Granted<>(known);
    }
    CleverSchool chosen = link.connection().cleverSchool();
    if (chosen == null) {
      return new Refused<>(Refusal.SCHOOL_NOT_CHOSEN);
    }
    TimeLeft time = () -> Duration.between(clock.instant(), now.plus(patience));
    var wanted = new Wanted(link.connection().district(), chosen.id(), link.token(), true);
    return switch (clever.fetch(wanted, time, _ -> {})) {
      case Fetched.Complete(CleverRoster roster, var _) -> {
        Offer offer = count(link.connection(), now, roster);
        offers.put(school, offer);
        yield new Granted<>(offer);
      }
      case Fetched.Refused(var _) -> new Refused<>(Refusal.CLEVER_TOKEN_REJECTED);
      case Fetched.Gone(var _) -> new Refused<>(Refusal.CLEVER_SCHOOL_UNKNOWN);
      case Fetched.Retry(FailureCause cause, var _) -> unreachable(cause);
      case Fetched.NotShared(FailureCause cause, var _, var _) -> unreachable(cause);
      case Fetched.WaitUntil(var _, var _) -> unreachable(FailureCause.CLEVER_RATE_LIMITED);
      case Fetched.Broken(var _, var _) -> unreachable(FailureCause.CLEVER_ANSWER_BROKEN);
    };
  }

  private static Reply<Offer> unreachable(FailureCause cause) {
    return new Refused<>(Refusal.CLEVER_UNREACHABLE, cause.code());
  }

  private static Offer count(Connection of, Instant now, CleverRoster roster) {
    Map<ContactField, SortedMap<String, Long>> counts = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      SortedMap<String, Long> byValue = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      roster.contacts().stream()
          .flatMap(contact -> contact.relationships().stream())
          .map(field::of)
          .filter(value -> !value.isBlank())
          .forEach(value -> byValue.merge(value, 1L, Long::sum));
      counts.put(field, Collections.unmodifiableSortedMap(byValue));
    }
    return new Offer(of, now, roster.contacts().size(), Collections.unmodifiableMap(counts));
  }
}
