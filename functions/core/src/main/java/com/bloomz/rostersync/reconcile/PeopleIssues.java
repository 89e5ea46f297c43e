package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.person.FamilySize;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.person.Verdict;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reports which active members may be one person, share an address, or have more children than a
 * person has, whoever made them (P 9, P 14, G 3, G 7).
 */
final class PeopleIssues implements RosterPlan.Stage {
  private static final int MOST_NAMES = 10;

  private final PersonComparison comparison;

  PeopleIssues(PersonComparison comparison) {
    this.comparison = comparison;
  }

  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    new Search(plan, part).search();
    return part.build();
  }

  /** One look at all members. */
  private final class Search {
    private final RosterPlan plan;
    private final Part.Builder part;
    private final SortedMap<MemberId, SortedSet<MemberId>> duplicates = new TreeMap<>();
    private final Map<MemberId, Integer> children = new HashMap<>();

    Search(RosterPlan plan, Part.Builder part) {
      this.plan = plan;
      this.part = part;
    }

    void search() {
      List<Member> active = plan.members().values().stream().filter(Member::active).toList();
      comparison.shared().names().forEach(this::sharedAddress);
      groups(active, member -> member.email() == null ? null : member.email().key())
          .forEach(this::oneEmail);
      groups(active, member -> member.phone() == null ? null : member.phone().value())
          .forEach(this::onePhone);
      active.forEach(this::family);
      children.forEach(this::parent);
      duplicates.forEach(this::duplicate);
    }

    private void sharedAddress(String address, List<String> names) {
      part.report(
          new Issue(
              IssueCode.SHARED_ADDRESS,
              Issue.Subject.SCHOOL,
              "",
              address,
              String.join("; ", names)));
    }

    private void onePhone(List<Member> group) {
      if (comparison.shared().key(group.getFirst().phone()) != null) {
        namesakes(grownUps(group), false);
      }
    }

    private void oneEmail(List<Member> group) {
      if (comparison.shared().key(group.getFirst().email()) == null) {
        return;
      }
      List<Member> students = group.stream().filter(each -> each.student() != null).toList();
      List<Member> grownUps = grownUps(group);
      if (!students.isEmpty()) {
        grownUps.forEach(each -> report(IssueCode.ADDRESS_OF_STUDENT, each, names(students)));
      }
      sharedEmail(students);
      sharedEmail(grownUps);
    }

    private void sharedEmail(List<Member> group) {
      if (namesakes(group, false) > 1) {
        report(IssueCode.SHARED_EMAIL, group.getFirst(), names(group.subList(1, group.size())));
      }
    }

    /** Remembers who may be one person; answers how many different names there are. */
    private int namesakes(List<Member> group, boolean tied) {
      Map<NameKey, Member> firsts = new HashMap<>();
      for (Member each : group) {
        Member first = firsts.putIfAbsent(each.name().key(), each);
        if (first != null && isDuplicate(first, each, tied)) {
          duplicates.computeIfAbsent(first.id(), id -> new TreeSet<>()).add(each.id());
        }
      }
      return firsts.size();
    }

    private boolean isDuplicate(Member one, Member other, boolean tied) {
      return PersonQuestion.DUPLICATE.answer(comparison.between(one, other).withTied(tied))
          == Verdict.MAYBE;
    }

    private void family(Member child) {
      Hat.OfStudent hat = child.student();
      if (hat == null || hat.guardianships().isEmpty()) {
        return;
      }
      List<Member> parents = new ArrayList<>(hat.guardianships().size());
      for (Guardianship each : hat.guardianships()) {
        Member parent = plan.members().get(each.parent());
        if (parent != null && parent.activeParent() != null) {
          children.merge(each.parent(), 1, Integer::sum);
          parents.add(parent);
        }
      }
      if (parents.size() > 2 || (parents.size() == 2 && mayBeNamesakes(parents))) {
        namesakes(parents, true);
      }
    }

    /** A glance that tells nearly all couples from namesakes. */
    private boolean mayBeNamesakes(List<Member> couple) {
      String one = couple.getFirst().name().whole();
      String other = couple.getLast().name().whole();
      return one.isEmpty()
          || other.isEmpty()
          || one.charAt(0) >= 0x80
          || other.charAt(0) >= 0x80
          || Character.toLowerCase(one.charAt(0)) == Character.toLowerCase(other.charAt(0));
    }

    private void parent(MemberId id, int number) {
      if (FamilySize.isTooLarge(number)) {
        report(IssueCode.MANY_CHILDREN, member(id), Integer.toString(number));
      }
    }

    private void duplicate(MemberId id, SortedSet<MemberId> others) {
      report(
          IssueCode.POSSIBLE_DUPLICATE,
          member(id),
          names(others.stream().map(this::member).toList()));
    }

    private Member member(MemberId id) {
      return plan.member(id).after();
    }

    private void report(IssueCode code, Member member, String detail) {
      part.report(
          new Issue(code, subject(member), member.id().value(), member.name().whole(), detail));
    }
  }

  /** Those who have one key, several of them each; ascending. */
  private static Collection<List<Member>> groups(
      List<Member> members, Function<Member, @Nullable String> key) {
    Map<String, Member> firsts = HashMap.newHashMap(members.size());
    Map<String, List<Member>> groups = new HashMap<>();
    for (Member member : members) {
      String value = key.apply(member);
      Member first = value == null ? null : firsts.putIfAbsent(value, member);
      if (value != null && first != null) {
        groups.computeIfAbsent(value, any -> new ArrayList<>(List.of(first))).add(member);
      }
    }
    return groups.values();
  }

  private static List<Member> grownUps(List<Member> group) {
    return group.stream().filter(each -> each.student() == null).toList();
  }

  private static String names(List<Member> members) {
    return members.stream()
        .limit(MOST_NAMES)
        .map(member -> member.name().whole())
        .collect(Collectors.joining("; "));
  }

  private static Issue.Subject subject(Member member) {
    if (member.student() != null) {
      return Issue.Subject.STUDENT;
    }
    return member.staff() == null ? Issue.Subject.CONTACT : Issue.Subject.STAFF;
  }
}
