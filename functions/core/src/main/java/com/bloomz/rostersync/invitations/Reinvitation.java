package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.roster.MemberId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Reinvite with a key and what came of it (N 7).
 *
 * @param at when the key was bound to it
 * @param asked the members, in the order of the request
 * @param outcomes of each of them; null while it is being worked on
 */
public record Reinvitation(Instant at, List<MemberId> asked, @Nullable List<Outcome> outcomes) {
  public Reinvitation {
    asked = List.copyOf(asked);
    outcomes = outcomes == null ? null : List.copyOf(outcomes);
  }

  /**
   * What came of it for a member.
   *
   * @param reinvited whether a message was queued
   * @param verdicts whether a message is on its way, by channel; null where there is no such member
   */
  public record Outcome(
      MemberId member,
      boolean reinvited,
      @Nullable SortedMap<Channel, InvitationDecision> verdicts) {
    public Outcome {
      verdicts =
          verdicts == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    }
  }

  /** One that is being worked on. */
  public static Reinvitation of(Instant at, List<MemberId> asked) {
    return new Reinvitation(at, asked, null);
  }

  /** The same, with what came of it. */
  public Reinvitation answered(List<Outcome> all) {
    return new Reinvitation(at, asked, all);
  }

  /** What marks the rounds that it opens: the key may be used anew when it is forgotten. */
  String mark(String key) {
    return key + "@" + at.getEpochSecond();
  }

  @Override
  public String toString() {
    return "Reinvitation " + asked.size();
  }
}
