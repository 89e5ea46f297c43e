package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reports what in the data an admin should know, besides what could not be done (C 7, C 8, S 3).
 */
final class DataIssues implements RosterPlan.Stage {
  /** From where on a school is advised to share fewer sections (C 8). */
  private static final int MANY_SECTIONS = 5;

  private static final int MANY_PERCENT = 10;

  private final CleverIndex clever;

  DataIssues(CleverIndex clever) {
    this.clever = clever;
  }

  @Override
  public Part decide(RosterPlan plan) {
    List<Section> imported = imported(plan);
    List<Issue> issues = new ArrayList<>(endedTerms(imported));
    issues.addAll(redundantSections(imported));
    issues.addAll(studentIds(plan));
    issues.addAll(placeholders(plan));
    return Part.of(issues);
  }

  /** The sections of the classes that are not archived, by class. */
  private List<Section> imported(RosterPlan plan) {
    List<Section> imported = new ArrayList<>();
    for (RosterClass each : plan.classes().values()) {
      Section section = each.section() == null ? null : clever.sections().get(each.section());
      if (section != null && !each.archived()) {
        imported.add(section);
      }
    }
    return imported;
  }

  private List<Issue> endedTerms(List<Section> imported) {
    List<Issue> issues = new ArrayList<>();
    for (Section section : imported) {
      Term term = section.term() == null ? null : clever.endedTerms().get(section.term());
      if (term != null) {
        String detail = term.name() + " ended on " + term.lastDay();
        issues.add(issue(IssueCode.TERM_ENDED, section, detail));
      }
    }
    return issues;
  }

  private static List<Issue> redundantSections(List<Section> imported) {
    List<Issue> issues = new ArrayList<>();
    int redundant = 0;
    for (List<Section> group : Section.sameMembers(imported)) {
      redundant += group.size();
      issues.add(
          issue(
              IssueCode.REDUNDANT_SECTIONS,
              group.getFirst(),
              names(group.subList(1, group.size()), Section::name)));
    }
    if (redundant > MANY_SECTIONS && redundant * 100 > imported.size() * MANY_PERCENT) {
      String detail = redundant + " of " + imported.size();
      issues.add(
          new Issue(IssueCode.MANY_REDUNDANT_SECTIONS, Issue.Subject.SCHOOL, "", "", detail));
    }
    return issues;
  }

  /** Several students of one id are found by none; neither is guessed (S 3). */
  private static List<Issue> studentIds(RosterPlan plan) {
    Map<String, Member> byId = new HashMap<>();
    Map<String, List<Member>> same = new HashMap<>();
    List<Member> without = new ArrayList<>();
    for (Member member : plan.members().values()) {
      Hat.OfStudent hat = member.activeStudent();
      if (hat != null && hat.studentId() == null) {
        without.add(member);
      } else if (hat != null) {
        Member first = byId.putIfAbsent(hat.studentId(), member);
        if (first != null) {
          same.computeIfAbsent(hat.studentId(), id -> new ArrayList<>(List.of(first))).add(member);
        }
      }
    }
    List<Issue> issues = new ArrayList<>();
    same.forEach(
        (id, group) ->
            group.forEach(
                member ->
                    issues.add(
                        about(IssueCode.SAME_STUDENT_ID, Issue.Subject.STUDENT, member, id))));
    if (!byId.isEmpty()) {
      Set<MemberId> listed = plan.matches().members(Entity.STUDENTS);
      without.stream()
          .filter(member -> listed.contains(member.id()))
          .map(member -> about(IssueCode.STUDENT_ID_MISSING, Issue.Subject.STUDENT, member, ""))
          .forEach(issues::add);
    }
    return issues;
  }

  /** Members who have what only fills a field, whoever entered it (P 9). */
  private static List<Issue> placeholders(RosterPlan plan) {
    List<Issue> issues = new ArrayList<>();
    for (Member member : plan.members().values()) {
      if (member.active()) {
        Email email = member.email();
        Phone phone = member.phone();
        if (email != null && email.isPlaceholder()) {
          issues.add(placeholder(IssueCode.PLACEHOLDER_ADDRESS, member, email.value()));
        }
        if (phone != null && phone.isPlaceholder()) {
          issues.add(placeholder(IssueCode.PLACEHOLDER_ADDRESS, member, phone.value()));
        }
        if (member.name().isPlaceholder()) {
          issues.add(placeholder(IssueCode.PLACEHOLDER_CONTACT, member, ""));
        }
      }
    }
    return issues;
  }

  private static Issue placeholder(IssueCode code, Member member, String detail) {
    return about(code, subject(member), member, detail);
  }

  private static Issue.Subject subject(Member member) {
    if (member.student() != null) {
      return Issue.Subject.STUDENT;
    }
    return member.staff() == null ? Issue.Subject.CONTACT : Issue.Subject.STAFF;
  }

  private static <T> String names(Collection<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(Collectors.joining("; "));
  }

  private static Issue issue(IssueCode code, Section section, String detail) {
    return new Issue(code, Issue.Subject.SECTION, section.id().value(), section.name(), detail);
  }

  private static Issue about(IssueCode code, Issue.Subject subject, Member member, String detail) {
    return new Issue(code, subject, member.id().value(), member.name().whole(), detail);
  }
}
