package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reports contact values that are not chosen: those that are new since the last import, and those
 * for which parents lose a child by this one (G 8). The names of these parents tell why they leave.
 */
final class UnchosenValues implements RosterPlan.Stage {
  /** How many parents are named; the others are counted. */
  private static final int MOST_NAMES = 10;

  private final Collection<Contact> contacts;
  private final ImportSettings settings;
  private final Losses earlier;
  private final @Nullable ContactCounts before;

  UnchosenValues(CleverRoster roster, Reconciler.Options options) {
    this.contacts = roster.contacts();
    this.settings = options.settings();
    this.earlier = options.earlier();
    this.before = options.contactsBefore();
  }

  @Override
  public Part decide(RosterPlan plan) {
    Map<MemberId, Set<MemberId>> lost = lost(plan);
    if (!settings.importsParents()
        || (before == null && lost.isEmpty() && earlier.children().isEmpty())) {
      return Part.of(List.of());
    }
    Map<NameKey, Set<MemberId>> leaving = leaving(plan, lost);
    List<Issue> issues = new ArrayList<>();
    ContactCounts.OfField now = ContactCounts.of(contacts).of(settings.contactField());
    now.values()
        .forEach(
            (value, count) -> {
              Set<MemberId> parents = leaving.getOrDefault(NameKey.of(value), Set.of());
              if (!settings.chooses(value) && (!parents.isEmpty() || isNew(value))) {
                issues.add(issue(value, count, names(parents, plan)));
              }
            });
    return Part.of(issues);
  }

  /** Where no contact was shared at the last import, nothing is known to be new. */
  private boolean isNew(String value) {
    if (before == null || before.contacts() == 0) {
      return false;
    }
    ContactCounts.OfField known = before.of(settings.contactField());
    return !known.isFull() && !known.has(value);
  }

  private static Issue issue(String value, long count, List<String> names) {
    StringBuilder detail = new StringBuilder(count == 1 ? "1 contact" : count + " contacts");
    if (!names.isEmpty()) {
      int shown = Math.min(names.size(), MOST_NAMES);
      detail.append("; parents removed: ").append(String.join("; ", names.subList(0, shown)));
      if (shown < names.size()) {
        detail.append("; and ").append(names.size() - shown).append(" more");
      }
    }
    return new Issue(
        IssueCode.CONTACT_VALUE_NOT_CHOSEN, Issue.Subject.SCHOOL, "", value, detail.toString());
  }

  private static List<String> names(Set<MemberId> parents, RosterPlan plan) {
    return parents.stream().map(id -> member(plan, id).name().whole()).sorted().toList();
  }

  /** By student the parents whom this import takes off the student. */
  private static Map<MemberId, Set<MemberId>> lost(RosterPlan plan) {
    Map<MemberId, Set<MemberId>> lost = new HashMap<>();
    for (MemberPlan each : plan.memberPlans().values()) {
      Hat.OfStudent had = each.before() == null ? null : each.before().student();
      Hat.OfStudent has = each.after().student();
      if (had != null && has != null && !had.guardianships().equals(has.guardianships())) {
        Set<MemberId> parents = parents(had);
        parents.removeAll(parents(has));
        parents.retainAll(plan.members().keySet());
        if (!parents.isEmpty()) {
          lost.put(each.id(), parents);
        }
      }
    }
    return lost;
  }

  private static Set<MemberId> parents(Hat.OfStudent student) {
    Set<MemberId> parents = new HashSet<>();
    student.guardianships().forEach(each -> parents.add(each.parent()));
    return parents;
  }

  /** A value that is not chosen, as a contact has it for a student. */
  private record Unchosen(Contact contact, CleverId student, NameKey value) {}

  /** By value the parents who lose a child for it, now or by an earlier attempt of this import. */
  private Map<NameKey, Set<MemberId>> leaving(RosterPlan plan, Map<MemberId, Set<MemberId>> lost) {
    Map<NameKey, Set<MemberId>> leaving = new HashMap<>();
    if (lost.isEmpty() && earlier.children().isEmpty()) {
      return leaving;
    }
    Map<CleverId, Set<MemberId>> holders = holders(plan);
    for (Unchosen each : unchosen()) {
      MemberId student = plan.matches().students().get(each.student());
      if (student == null) {
        continue;
      }
      SortedSet<MemberId> parents = new TreeSet<>();
      for (MemberId parent : lost.getOrDefault(student, Set.of())) {
        if (isOf(each.contact(), member(plan, parent))) {
          parents.add(parent);
        }
      }
      for (MemberId parent : holders.getOrDefault(each.contact().id(), Set.of())) {
        if (!parents(Objects.requireNonNull(member(plan, student).student())).contains(parent)) {
          parents.add(parent);
        }
      }
      if (!parents.isEmpty()) {
        leaving.computeIfAbsent(each.value(), _ -> new TreeSet<>()).addAll(parents);
      }
    }
    return leaving;
  }

  /** By contact the members who lost a child by an earlier attempt and are that contact. */
  private Map<CleverId, Set<MemberId>> holders(RosterPlan plan) {
    Map<CleverId, Set<MemberId>> holders = new HashMap<>();
    for (MemberId id : earlier.children()) {
      Member member = plan.members().get(id);
      Hat.OfParent hat = member == null ? null : member.parent();
      if (hat != null) {
        hat.contacts().forEach(each -> holders.computeIfAbsent(each, _ -> new HashSet<>()).add(id));
      }
    }
    return holders;
  }

  private List<Unchosen> unchosen() {
    List<Unchosen> found = new ArrayList<>();
    for (Contact contact : contacts) {
      for (Contact.Relationship each : contact.relationships()) {
        String value = settings.contactField().of(each);
        if (!value.isBlank() && !settings.chooses(value)) {
          found.add(new Unchosen(contact, each.student(), NameKey.of(value)));
        }
      }
    }
    return found;
  }

  /** By id, or by name: Clever renews the ids of edited contacts (docs/clever.md 14). */
  private static boolean isOf(Contact contact, Member parent) {
    Hat.OfParent hat = parent.parent();
    return (hat != null && hat.contacts().contains(contact.id()))
        || contact.name().key().equals(parent.name().key());
  }

  private static Member member(RosterPlan plan, MemberId id) {
    return Objects.requireNonNull(plan.members().get(id), "everyone concerned is a member");
  }
}
