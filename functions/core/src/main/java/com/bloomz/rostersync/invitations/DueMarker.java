package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.InvitationStore.Next;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationPolicy;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.CompareAndSet;
import com.bloomz.rostersync.storage.ContentionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Marks invitations as due, each on the newest version of what is known of the person. */
final class DueMarker {
  private static final int TRIES = 8;

  private final InvitationStore store;
  private final SchoolId school;
  private final Decision decision;

  private DueMarker(InvitationStore store, SchoolId school, Decision decision) {
    this.store = store;
    this.school = school;
    this.decision = decision;
  }

  /** A person's next outreach; empty if no message is to be queued. */
  private interface Decision {
    Optional<Outreach> of(Member member, InvitationData known);
  }

  /**
   * Marks what the rules say is to be sent. What is due already stays so, and is queued again where
   * its message may be lost; only of people who are to be invited (N 3).
   *
   * @param forgotten what is due since then or longer has lost its message
   */
  static DueMarker due(
      InvitationStore store, SchoolId school, InvitationPolicy rules, Instant forgotten) {
    return new DueMarker(
        store,
        school,
        (member, known) -> {
          if (!rules.isAsked(member)) {
            return Optional.empty();
          }
          Outreach before = known.outreach(member.id()).expired(rules.now(), rules.claimTime());
          List<Channel> wanted =
              rules.decide(member, before, known.blocks()).entrySet().stream()
                  .filter(each -> each.getValue() instanceof InvitationDecision.Send)
                  .map(Map.Entry::getKey)
                  .toList();
          Outreach due = before.due(wanted, rules.now());
          if (due.version() != before.version()) {
            return Optional.of(due);
          }
          return wanted.isEmpty() ? Optional.empty() : queuedAgain(before, forgotten, rules.now());
        });
  }

  private static Optional<Outreach> queuedAgain(Outreach before, Instant forgotten, Instant now) {
    return before.isDueSince(forgotten) ? Optional.of(before.renewed(now)) : Optional.empty();
  }

  /**
   * Marks a new round on each channel where no message is on its way; what is due is queued again
   * if its message may be lost. A member whom that very Reinvite has marked stays so.
   */
  static DueMarker forReinvite(
      InvitationStore store, SchoolId school, InvitationPolicy rules, Reinvite by) {
    return new DueMarker(
        store,
        school,
        (member, known) -> {
          Outreach before = known.outreach(member.id()).expired(rules.now(), rules.claimTime());
          if (before.isReinvitedBy(by.mark())) {
            return queuedAgain(before, rules.now(), rules.now());
          }
          List<Channel> wanted =
              Stream.of(Channel.values())
                  .filter(channel -> !before.isOnItsWay(channel))
                  .filter(channel -> rules.reinvites(channel, member, before, known.blocks()))
                  .toList();
          return wanted.isEmpty()
              ? queuedAgain(before, by.forgotten(), rules.now())
              : Optional.of(before.reinvited(wanted, by.mark(), rules.now()));
        });
  }

  /**
   * A Reinvite.
   *
   * @param mark of the rounds that it opens; {@link Outreach#NO_KEY} where it has no key
   * @param forgotten what is due since then or longer has lost its message
   */
  record Reinvite(String mark, Instant forgotten) {}

  /**
   * Marks these members.
   *
   * @param loaded all that is known of them, perhaps a while ago
   * @return what is stored now, of those for whom a message is to go on the queue
   */
  SortedMap<MemberId, Outreach> mark(Collection<MemberId> members, InvitationData loaded) {
    var round = new Round(members, loaded);
    return CompareAndSet.retry(TRIES, round::next)
        .orElseThrow(() -> new ContentionException("a member's invitations kept changing"));
  }

  /** The members who are left to be marked, and who is marked already. */
  private final class Round {
    private final SortedMap<MemberId, Outreach> marked = new TreeMap<>();
    private Collection<MemberId> left;
    private InvitationData known;

    Round(Collection<MemberId> members, InvitationData loaded) {
      this.left = members;
      this.known = loaded;
    }

    /** Empty where some are left, of whom another version was stored meanwhile. */
    Optional<SortedMap<MemberId, Outreach>> next() {
      var nexts = nexts(left, known);
      var stored = store.saveAll(school, nexts);
      left = new ArrayList<>();
      for (Next next : nexts) {
        if (stored.contains(next.member())) {
          marked.put(next.member(), next.outreach());
        } else {
          left.add(next.member());
        }
      }
      if (left.isEmpty()) {
        return Optional.of(marked);
      }
      known = store.load(school, left);
      return Optional.empty();
    }
  }

  private List<Next> nexts(Collection<MemberId> members, InvitationData known) {
    List<Next> nexts = new ArrayList<>();
    for (MemberId id : members) {
      Member member = known.roster().members().get(id);
      if (member != null) {
        long seen = known.outreach(id).version();
        decision.of(member, known).ifPresent(next -> nexts.add(new Next(id, seen, next)));
      }
    }
    return nexts;
  }
}
