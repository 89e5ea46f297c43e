package com.bloomz.rostersync.api.invitations;

import com.bloomz.rostersync.invitations.Invitee;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who would get what, and why others do not (N 7).
 *
 * @param people everybody whom the school has, those who have left among them
 * @param invited how many of them would get a message or two
 * @param messages how many, by channel
 * @param languages how many people would be written to in a language, by its tag
 * @param kinds a person of two kinds counts in both
 * @param persons a part of those who are asked for, by name
 */
record PreviewView(
    int people,
    int invited,
    Map<Channel, Integer> messages,
    Map<String, Integer> languages,
    List<KindView> kinds,
    List<PersonView> persons,
    @Nullable String cursor) {

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
          PreviewView.invited(some),
          PreviewView.messages(some),
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

  /**
   * One person.
   *
   * @param language of what would be sent, as BCP 47 has it
   * @param children the names that the invitation would have, in order
   * @param classes the names that the invitation would have, in order
   */
  record PersonView(
      String id,
      List<MemberKind> kinds,
      String first,
      String last,
      String language,
      List<String> children,
      List<String> classes,
      List<DecisionView> channels) {
    static PersonView of(Invitee invitee) {
      PersonName name = invitee.member().name().split();
      return new PersonView(
          invitee.member().id().value(),
          Stream.of(MemberKind.values()).filter(kind -> kind.has(invitee.member())).toList(),
          name.first(),
          name.last(),
          invitee.language().tag(),
          invitee.children().stream().map(child -> child.name().whole()).toList(),
          invitee.classes().stream().map(RosterClass::name).toList(),
          DecisionView.of(invitee.verdicts()));
    }

    @Override
    public String toString() {
      return "PersonView " + id;
    }
  }

  static PreviewView of(List<Invitee> all, List<Invitee> page, @Nullable String cursor) {
    var languages = new TreeMap<String, Integer>();
    all.stream()
        .filter(PreviewView::isInvited)
        .forEach(each -> languages.merge(each.language().tag(), 1, Integer::sum));
    return new PreviewView(
        all.size(),
        invited(all),
        messages(all),
        languages,
        Stream.of(MemberKind.values()).map(kind -> KindView.of(kind, all)).toList(),
        page.stream().map(PersonView::of).toList(),
        cursor);
  }

  static boolean isInvited(Invitee invitee) {
    return !invitee.channels().isEmpty();
  }

  private static int invited(List<Invitee> some) {
    return (int) some.stream().filter(PreviewView::isInvited).count();
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
