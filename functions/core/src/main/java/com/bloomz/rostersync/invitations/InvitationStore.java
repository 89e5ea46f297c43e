package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.messages.SentInvitations;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The ledger of invitations, kept with the members, and the blocks of addresses. Neither imports
 * nor edits by hand change either; nor does the ledger make a roster's writes conflict.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}: the store could
 * not be reached, or it is not known whether a write happened. Reading again shows it.
 */
public interface InvitationStore extends SentInvitations {
  /** A whole school, strongly consistent. */
  InvitationData load(SchoolId school);

  /**
   * The members with these ids that exist, and what blocks their addresses; strongly consistent.
   */
  default InvitationData load(SchoolId school, Collection<MemberId> members) {
    return load(school, members, Related.NONE);
  }

  /** The same, with whom and what an invitation of theirs names. */
  InvitationData load(SchoolId school, Collection<MemberId> members, Related with);

  /** What is known of one member, strongly consistent; empty where there is no such member. */
  Optional<Outreach> outreach(SchoolId school, MemberId member);

  /**
   * What is named beside the person who is written to. Nothing is sent to these members, so it is
   * not looked up what blocks their addresses.
   */
  record Related(Collection<MemberId> members, Collection<ClassId> classes) {
    public static final Related NONE = new Related(List.of(), List.of());

    public Related {
      members = List.copyOf(members);
      classes = List.copyOf(classes);
    }
  }

  /**
   * Stores what is known of a member, in the place of the version before.
   *
   * @param seen the version that must be stored now
   * @return whether it was stored; not where another version is stored, or there is no such member
   */
  boolean save(SchoolId school, MemberId member, long seen, Outreach next);

  /**
   * The same where the person has joined, or no longer has. The member counts as changed, so that
   * who is about to change it decides again (P 11, I 8).
   */
  boolean saveJoined(SchoolId school, MemberId member, long seen, Outreach next);

  /** What is known of a member next, in the place of the version seen. */
  record Next(MemberId member, long seen, Outreach outreach) {}

  /**
   * The same for many members, each by itself.
   *
   * @return those that were stored
   */
  Set<MemberId> saveAll(SchoolId school, Collection<Next> all);

  /** Those among the members to whom something was sent since then, in order. */
  static List<Sent> sentSince(Map<MemberId, Outreach> of, Instant since) {
    return of.entrySet().stream()
        .map(each -> sentSince(each.getKey(), each.getValue(), since))
        .filter(each -> each.byEmail() || each.byText())
        .sorted(Comparator.comparing(Sent::member))
        .toList();
  }

  private static Sent sentSince(MemberId member, Outreach of, Instant since) {
    Predicate<Channel> sent =
        channel -> of.state(channel).wentOut() && !of.state(channel).at().isBefore(since);
    return new Sent(member, sent.test(Channel.EMAIL), sent.test(Channel.TEXT));
  }

  /**
   * Binds a key to a Reinvite for two days.
   *
   * @return what is bound to the key: this, or what was bound before
   */
  Reinvitation bind(SchoolId school, String key, Reinvitation asked);

  /**
   * Keeps what came of the Reinvite that a key is bound to. The first answer stays.
   *
   * @return what is kept
   */
  Reinvitation keep(SchoolId school, String key, Reinvitation done);

  /** Blocks an address in a school, unless a later block of that school stands. */
  void block(SchoolId school, Block block);

  /** Lifts what blocks an address in a school until then (N 6). */
  void reset(SchoolId school, AddressKey address, Instant at, String by);

  /** Blocks a number in every school: its owner answered STOP (N 6). */
  void stop(AddressKey number, Instant at);

  /** Lifts an earlier STOP in every school: the number's owner answered START. */
  void start(AddressKey number, Instant at);
}
