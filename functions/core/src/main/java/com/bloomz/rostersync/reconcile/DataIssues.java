package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reports what in the data an admin should know, besides what could not be done (C 7, C 8, S 3).
 */
final class DataIssues {
  /** From where on a school is advised to share fewer sections (C 8). */
  private static final int MANY_SECTIONS = 5;

  private static final int MANY_PERCENT = 10;

  private final CleverIndex shown;
  private final Matches resolved;
  private final Draft draft;

  private DataIssues(CleverIndex shown, Matches resolved, Draft draft) {
    this.shown = shown;
    this.resolved = resolved;
    this.draft = draft;
  }

  static void report(CleverIndex shown, Matches resolved, Draft draft) {
    var issues = new DataIssues(shown, resolved, draft);
    List<Section> imported = issues.imported();
    imported.forEach(issues::endedTerm);
    issues.redundantSections(imported);
    issues.studentIds();
    issues.sharedEmails();
  }

  private List<Section> imported() {
    List<Section> imported = new ArrayList<>();
    for (RosterClass each : draft.classes()) {
      Section section = each.section() == null ? null : shown.sections().get(each.section());
      if (section != null && !each.archived()) {
        imported.add(section);
      }
    }
    return imported;
  }

  private void endedTerm(Section section) {
    Term term = section.term() == null ? null : shown.endedTerms().get(section.term());
    if (term != null) {
      draft.report(
          issue(IssueCode.TERM_ENDED, section, term.name() + " ended on " + term.lastDay()));
    }
  }

  private void redundantSections(List<Section> imported) {
    record Members(Set<CleverId> students, Set<CleverId> teachers) {}
    Collection<List<Section>> same =
        imported.stream()
            .filter(section -> !section.students().isEmpty())
            .collect(
                Collectors.groupingBy(
                    section -> new Members(section.students(), section.teachers())))
            .values();
    int redundant = 0;
    for (List<Section> group : same) {
      if (group.size() > 1) {
        redundant += group.size();
        List<Section> ordered = group.stream().sorted(Comparator.comparing(Section::id)).toList();
        draft.report(
            issue(
                IssueCode.REDUNDANT_SECTIONS,
                ordered.getFirst(),
                names(ordered.subList(1, ordered.size()), Section::name)));
      }
    }
    if (redundant > MANY_SECTIONS && redundant * 100 > imported.size() * MANY_PERCENT) {
      draft.report(
          new Issue(
              IssueCode.MANY_REDUNDANT_SECTIONS,
              Issue.Subject.SCHOOL,
              "",
              "",
              redundant + " of " + imported.size()));
    }
  }

  /** Several students of one id are found by none; neither is guessed (S 3). */
  private void studentIds() {
    List<Member> students =
        draft.members().stream()
            .filter(member -> member.active() && member.student() != null)
            .toList();
    groups(students, DataIssues::studentId)
        .forEach(
            (id, group) -> {
              if (group.size() > 1) {
                group.forEach(
                    member ->
                        draft.report(
                            about(IssueCode.SAME_STUDENT_ID, Issue.Subject.STUDENT, member, id)));
              }
            });
    Set<?> listed = resolved.members(Entity.STUDENTS);
    if (students.stream().anyMatch(member -> studentId(member) != null)) {
      students.stream()
          .filter(member -> studentId(member) == null && listed.contains(member.id()))
          .map(member -> about(IssueCode.STUDENT_ID_MISSING, Issue.Subject.STUDENT, member, ""))
          .forEach(draft::report);
    }
  }

  /** One address of several grown-ups: of different names, or of one name (G 3). */
  private void sharedEmails() {
    Set<Object> listed = new HashSet<>(resolved.members(Entity.STAFF));
    listed.addAll(resolved.members(Entity.PARENTS));
    List<Member> grownUps =
        draft.members().stream().filter(member -> listed.contains(member.id())).toList();
    groups(grownUps, member -> member.email() == null ? null : member.email().key())
        .values()
        .forEach(
            group -> {
              if (group.size() > 1) {
                boolean oneName =
                    group.stream().map(member -> member.name().key()).distinct().count() == 1;
                Member first = group.getFirst();
                draft.report(
                    about(
                        oneName ? IssueCode.POSSIBLE_DUPLICATE : IssueCode.SHARED_EMAIL,
                        first.staff() == null ? Issue.Subject.CONTACT : Issue.Subject.STAFF,
                        first,
                        names(group.subList(1, group.size()), member -> member.name().whole())));
              }
            });
  }

  private static SortedMap<String, List<Member>> groups(
      Collection<Member> members, Function<Member, @Nullable String> key) {
    SortedMap<String, List<Member>> groups = new TreeMap<>();
    for (Member member : members) {
      String value = key.apply(member);
      if (value != null) {
        groups.computeIfAbsent(value, any -> new ArrayList<>()).add(member);
      }
    }
    return groups;
  }

  private static @Nullable String studentId(Member member) {
    return Objects.requireNonNull(member.student()).studentId();
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
