package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parents who stay because nobody knows whose contacts they are (I 6).
 *
 * @param parents those who keep all their children: the students of their contact did not come
 *     whole, or those of a contact that may be theirs
 * @param links those who keep a child: the relationship has no value
 */
record HeldParents(Set<MemberId> parents, Set<Link> links, List<Issue> issues) {
  static final HeldParents NOBODY = new HeldParents(Set.of(), Set.of(), List.of());

  /** A parent of a student, by members. */
  record Link(MemberId student, MemberId parent) {}

  /**
   * @param members as they are once everyone is matched
   * @param desired the parents whom Clever shows
   */
  static HeldParents of(CleverIndex clever, Map<MemberId, Member> members, DesiredLinks desired) {
    boolean allKnown = clever.unknown().contacts().isEmpty() && clever.valueless().isEmpty();
    return allKnown ? NOBODY : new Search(clever, members, desired.parentsOfSomeone()).found();
  }

  /** The kinds of which somebody stays. */
  Set<Entity> held() {
    Set<Entity> held = EnumSet.noneOf(Entity.class);
    if (!parents.isEmpty()) {
      held.add(Entity.PARENTS);
    }
    if (!parents.isEmpty() || !links.isEmpty()) {
      held.add(Entity.GUARDIANSHIPS);
    }
    return held;
  }

  boolean holds(MemberId student, MemberId parent) {
    return parents.contains(parent)
        || (!links.isEmpty() && links.contains(new Link(student, parent)));
  }

  /** One look at all parents who may lose a child or leave. */
  private static final class Search {
    private final CleverIndex clever;
    private final Map<MemberId, Member> members;
    private final Set<MemberId> shownParents;
    private final Set<CleverId> studentsInDoubt = new HashSet<>();
    private final Set<CleverId> unknown = new HashSet<>();
    private final Set<String> marks = new HashSet<>();
    private final Set<MemberId> parents = new HashSet<>();
    private final Set<Link> links = new HashSet<>();
    private final Set<Issue> issues = new LinkedHashSet<>();

    Search(CleverIndex clever, Map<MemberId, Member> members, Set<MemberId> shownParents) {
      this.clever = clever;
      this.members = members;
      this.shownParents = shownParents;
      clever.valueless().values().forEach(studentsInDoubt::addAll);
      for (Contact each : clever.unknown().contacts()) {
        unknown.add(each.id());
        marks.addAll(marks(each.name().key().value(), each.email(), each.phone()));
      }
    }

    HeldParents found() {
      for (Member member : members.values()) {
        if (member.student() != null) {
          considerParentsOf(member, member.student());
        }
        if (!unknown.isEmpty() && member.activeParent() != null) {
          considerLeaving(member, member.activeParent());
        }
      }
      return new HeldParents(parents, links, List.copyOf(issues));
    }

    private void considerParentsOf(Member student, Hat.OfStudent hat) {
      CleverId id = hat.cleverId();
      if (id == null || hat.guardianships().isEmpty() || !isInDoubt(id)) {
        return;
      }
      for (Guardianship each : hat.guardianships()) {
        Member parent = members.get(each.parent());
        if (parent == null || parent.parent() == null || isShown(parent.parent(), id)) {
          continue;
        }
        if (mayBeUnknown(parent, parent.parent())) {
          hold(parent);
        } else if (isAmong(clever.valueless(), parent.parent().contacts(), id)) {
          links.add(new Link(student.id(), parent.id()));
          report(IssueCode.RELATIONSHIP_WITHOUT_VALUE, parent, student.name().whole());
        }
      }
    }

    /** Whether a parent of that student may be one of whom something is unknown. */
    private boolean isInDoubt(CleverId student) {
      return unknown.isEmpty()
          ? studentsInDoubt.contains(student)
          : clever.students().containsKey(student);
    }

    /** Who is kept out of every child that Clever shows may be a parent of one that it does not. */
    private void considerLeaving(Member member, Hat.OfParent hat) {
      if (!hat.contacts().isEmpty()
          && !shownParents.contains(member.id())
          && mayBeUnknown(member, hat)) {
        hold(member);
      }
    }

    private boolean isShown(Hat.OfParent hat, CleverId student) {
      for (CleverId each : hat.contacts()) {
        Contact shown = clever.parents().get(each);
        if (shown != null) {
          for (Contact.Relationship one : shown.relationships()) {
            if (one.student().equals(student)) {
              return true;
            }
          }
        }
      }
      return false;
    }

    private static boolean isAmong(
        Map<CleverId, Set<CleverId>> students, Collection<CleverId> contacts, CleverId student) {
      return contacts.stream()
          .anyMatch(each -> students.getOrDefault(each, Set.of()).contains(student));
    }

    /** By id, or as nobody else is known by it: by name, email or phone (docs/clever.md 14). */
    private boolean mayBeUnknown(Member member, Hat.OfParent hat) {
      return !unknown.isEmpty()
          && (hat.contacts().stream().anyMatch(unknown::contains) || isMarked(member));
    }

    private boolean isMarked(Member member) {
      return marks(member.name().key().value(), member.email(), member.phone()).stream()
          .anyMatch(marks::contains);
    }

    private static Set<String> marks(String name, @Nullable Email email, @Nullable Phone phone) {
      Set<String> marks = new HashSet<>();
      if (!name.isEmpty()) {
        marks.add("n " + name);
      }
      if (email != null) {
        marks.add("e " + email.key());
      }
      if (phone != null) {
        marks.add("p " + phone.value());
      }
      return marks;
    }

    private void hold(Member parent) {
      if (parents.add(parent.id())) {
        report(IssueCode.CONTACT_STUDENTS_UNKNOWN, parent, "");
      }
    }

    private void report(IssueCode code, Member parent, String detail) {
      issues.add(
          new Issue(
              code, Issue.Subject.CONTACT, parent.id().value(), parent.name().whole(), detail));
    }
  }
}
