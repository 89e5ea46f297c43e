package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.FamilyLinks;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A person who may get an invitation, and what it would say (N 4, N 7).
 *
 * @param kinds what the person is at the school
 * @param children a parent's, in the order of their names
 * @param classes the person's and the children's, in the order of their names
 * @param verdicts whether it is sent, by channel
 */
public record Invitee(
    Member member,
    Outreach outreach,
    SortedSet<Kind> kinds,
    List<Member> children,
    List<RosterClass> classes,
    SortedMap<Channel, InvitationDecision> verdicts) {
  private static final Comparator<Member> BY_NAME =
      Comparator.comparing((Member each) -> each.name().whole()).thenComparing(Member::id);

  private static final Comparator<RosterClass> BY_CLASS_NAME =
      Comparator.comparing(RosterClass::name).thenComparing(RosterClass::id);

  public Invitee {
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    children = List.copyOf(children);
    classes = List.copyOf(classes);
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
  }

  /** The member with the linked children and classes, all of which must be in the roster. */
  public static Invitee of(
      Member member,
      InvitationData known,
      FamilyLinks ties,
      SortedMap<Channel, InvitationDecision> verdicts) {
    MemberId id = member.id();
    BloomzRoster roster = known.roster();
    List<Member> children = sorted(ties.children(id), roster.members(), BY_NAME);
    List<RosterClass> classes = sorted(ties.classes(id), roster.classes(), BY_CLASS_NAME);
    return new Invitee(member, known.outreach(id), kinds(member), children, classes, verdicts);
  }

  private static <K, V> List<V> sorted(Collection<K> ids, Map<K, V> all, Comparator<V> order) {
    List<V> found = new ArrayList<>(ids.size());
    for (K id : ids) {
      found.add(Objects.requireNonNull(all.get(id)));
    }
    found.sort(order);
    return found;
  }

  /** The language of the family: of the first child, by name, who has one (N 5). */
  public Language language() {
    Hat.OfStudent own = member.student();
    String spoken =
        own != null
            ? own.homeLanguage()
            : children.stream()
                .map(Member::student)
                .filter(Objects::nonNull)
                .map(Hat.OfStudent::homeLanguage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    return Language.ofHome(spoken);
  }

  /** The channels on which it is sent. */
  public List<Channel> channels() {
    List<Channel> channels = new ArrayList<>(verdicts.size());
    verdicts.forEach(
        (channel, verdict) -> {
          if (verdict instanceof InvitationDecision.Send) {
            channels.add(channel);
          }
        });
    return List.copyOf(channels);
  }

  /** What the person is now, and of somebody who has left, what the person was (P 11). */
  private static SortedSet<Kind> kinds(Member member) {
    var kinds = new TreeSet<Kind>();
    boolean left = !member.active();
    if (member.staff() != null && (left || member.staff().active())) {
      kinds.add(Kind.STAFF);
    }
    if (member.parent() != null && (left || member.parent().active())) {
      kinds.add(Kind.PARENT);
    }
    if (member.student() != null) {
      kinds.add(Kind.STUDENT);
    }
    return kinds;
  }

  @Override
  public String toString() {
    return "Invitee " + member.id();
  }
}
