package com.bloomz.rostersync.api.invitations;

import com.bloomz.rostersync.invitations.Invitee;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who would get what, and why others do not (N 7).
 *
 * @param people everyone at the school, including people who have left
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
    List<InvitedCounts.KindView> kinds,
    List<PersonView> persons,
    @Nullable String cursor) {

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
    InvitedCounts counts = InvitedCounts.of(all);
    var languages = new TreeMap<String, Integer>();
    all.stream()
        .filter(InvitedCounts::isInvited)
        .forEach(each -> languages.merge(each.language().tag(), 1, Integer::sum));
    return new PreviewView(
        counts.people(),
        counts.invited(),
        counts.messages(),
        languages,
        counts.kinds(),
        page.stream().map(PersonView::of).toList(),
        cursor);
  }
}
