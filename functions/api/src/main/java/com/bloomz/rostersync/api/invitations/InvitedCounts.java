package com.bloomz.rostersync.api.invitations;

import com.bloomz.rostersync.invitations.Invitee;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.manage.edit.MemberKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many would get what, and why others do not (N 7).
 *
 * @param people everyone at the school, including people who have left
 * @param invited how many of them would get a message or two
 * @param messages how many, by channel
 * @param kinds a person of two kinds counts in both
 */
public record InvitedCounts(
    int people, int invited, Map<Channel, Integer> messages, List<KindView> kinds) {
  public static InvitedCounts of(List<Invitee> all) {
    return new InvitedCounts(
        all.size(),
        invited(all),
        messages(all),
        Stream.of(MemberKind.values()).map(kind -> KindView.of(kind, all)).toList());
  }

  /** The people of a kind. */
  record KindView(
      MemberKind kind,
      int people,
      int invited,
      Map<Channel, Integer> messages,
      List<ReasonView> reasons) {
    static KindView of(MemberKind kind, List<Invitee> all) {
      List<Invitee> some = all.stream().filter(each -> kind.has(each.member())).toList();
      return new KindView(
          kind,
          some.size(),
          InvitedCounts.invited(some),
          InvitedCounts.messages(some),
          ReasonView.of(some));
    }
  }

  /** How many people get nothing on a channel for that reason. */
  record ReasonView(Channel channel, SkipReason why, int people) {
    static List<ReasonView> of(List<Invitee> some) {
      var counts = new TreeMap<Channel, Map<SkipReason, Integer>>();
      for (Invitee each : some) {
        each.verdicts()
            .forEach(
                (channel, verdict) -> {
                  if (verdict instanceof Skip not) {
                    counts
                        .computeIfAbsent(channel, _ -> new EnumMap<>(SkipReason.class))
                        .merge(not.why(), 1, Integer::sum);
                  }
                });
      }
      List<ReasonView> views = new ArrayList<>();
      counts.forEach(
          (channel, reasons) ->
              reasons.forEach((why, people) -> views.add(new ReasonView(channel, why, people))));
      return views;
    }
  }

  static boolean isInvited(Invitee invitee) {
    return !invitee.channels().isEmpty();
  }

  private static int invited(List<Invitee> some) {
    return (int) some.stream().filter(InvitedCounts::isInvited).count();
  }

  private static Map<Channel, Integer> messages(List<Invitee> some) {
    var counts = new EnumMap<Channel, Integer>(Channel.class);
    for (Channel channel : Channel.values()) {
      counts.put(
          channel,
          (int)
              some.stream()
                  .filter(each -> each.verdicts().get(channel) instanceof InvitationDecision.Send)
                  .count());
    }
    return counts;
  }
}
