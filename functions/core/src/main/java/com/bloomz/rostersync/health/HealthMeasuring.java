package com.bloomz.rostersync.health;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.health.Health.Found;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures the health of what Clever shares, with what the import decided about it. */
public final class HealthMeasuring {
  private static final Set<IssueCode> NAME_TAKEN =
      EnumSet.of(IssueCode.DUPLICATE_SECTION_NAME, IssueCode.CLASS_NAME_TAKEN);
  private static final Set<IssueCode> TWICE =
      EnumSet.of(
          IssueCode.POSSIBLE_DUPLICATE, IssueCode.SHARED_EMAIL, IssueCode.SEVERAL_CANDIDATES);
  private static final Set<IssueCode> NAMELESS =
      EnumSet.of(IssueCode.PLACEHOLDER_CONTACT, IssueCode.NAME_MISSING);

  private final CleverRoster clever;
  private final List<Issue> issues;
  private final ImportSettings settings;
  private final Set<CleverId> students;
  private final Set<CleverId> staff;
  private final SortedMap<HealthCheck, Found> found = new TreeMap<>();

  private HealthMeasuring(CleverRoster clever, Decision decision, ImportSettings settings) {
    this.clever = clever;
    this.issues = decision.issues();
    this.settings = settings;
    this.students = clever.students().stream().map(Student::id).collect(Collectors.toSet());
    this.staff = clever.staff().stream().map(Staff::id).collect(Collectors.toSet());
  }

  /**
   * The health of one walk.
   *
   * @param contactsRead whether Clever was asked for contacts; else nothing is said of parents
   */
  public static Health of(
      CleverRoster clever, Decision decision, ImportSettings settings, boolean contactsRead) {
    var all = new HealthMeasuring(clever, decision, settings);
    all.students();
    all.staff();
    if (contactsRead) {
      all.parents();
    }
    all.classes();
    return new Health(all.found);
  }

  private void students() {
    int all = students.size();
    if (all == 0) {
      found.put(HealthCheck.NO_STUDENTS, Found.of(0, 0));
      return;
    }
    long withoutId =
        clever.students().stream()
            .filter(each -> each.id(settings.studentIdField()) == null)
            .count();
    Set<CleverId> placed = new HashSet<>();
    clever.sections().forEach(each -> placed.addAll(each.students()));
    long withoutClass = students.stream().filter(each -> !placed.contains(each)).count();
    found.put(HealthCheck.STUDENT_ID_MISSING, Found.of(withoutId, all));
    found.put(
        HealthCheck.STUDENT_ID_DUPLICATE,
        Found.of(reported(EnumSet.of(IssueCode.SAME_STUDENT_ID), Issue.Subject.STUDENT), all));
    if (!clever.sections().isEmpty()) {
      found.put(HealthCheck.STUDENT_WITHOUT_CLASS, Found.of(withoutClass, all));
    }
    found.put(
        HealthCheck.STUDENT_DUPLICATE,
        Found.of(reported(EnumSet.of(IssueCode.POSSIBLE_DUPLICATE), Issue.Subject.STUDENT), all));
  }

  private void staff() {
    Set<CleverId> unknown = new HashSet<>();
    clever.sections().forEach(each -> unknown.addAll(each.teachers()));
    unknown.removeAll(staff);
    if (staff.isEmpty()) {
      found.put(HealthCheck.NO_STAFF, new Found(0, 0, unknown.size()));
      return;
    }
    int all = staff.size();
    long without = clever.staff().stream().filter(each -> !works(each.email())).count();
    found.put(HealthCheck.STAFF_WITHOUT_EMAIL, Found.of(without, all));
    found.put(
        HealthCheck.TEACHER_NOT_SHARED, Found.of(unknown.size(), all + (long) unknown.size()));
    found.put(HealthCheck.STAFF_DUPLICATE, Found.of(reported(TWICE, Issue.Subject.STAFF), all));
  }

  private void parents() {
    if (students.isEmpty()) {
      return;
    }
    if (clever.contacts().isEmpty()) {
      found.put(HealthCheck.NO_CONTACTS, Found.of(students.size(), students.size()));
      return;
    }
    Set<CleverId> withContact = new HashSet<>();
    Set<CleverId> withParent = new HashSet<>();
    List<Contact> parents = new ArrayList<>();
    Map<String, Boolean> chosen = new HashMap<>();
    for (Contact contact : clever.contacts()) {
      boolean isParent = false;
      for (Contact.Relationship each : contact.relationships()) {
        if (students.contains(each.student())) {
          withContact.add(each.student());
          String value = settings.contactField().of(each);
          if (chosen.computeIfAbsent(value, any -> settings.selects(each))) {
            withParent.add(each.student());
            isParent = true;
          }
        }
      }
      if (isParent) {
        parents.add(contact);
      }
    }
    long all = students.size();
    found.put(HealthCheck.STUDENT_WITHOUT_CONTACT, Found.of(all - withContact.size(), all));
    found.put(
        HealthCheck.CONTACT_NOT_CHOSEN,
        Found.of((long) withContact.size() - withParent.size(), all));
    if (!parents.isEmpty()) {
      addresses(parents);
    }
  }

  private void addresses(List<Contact> parents) {
    int all = parents.size();
    long without =
        parents.stream().filter(each -> !works(each.email()) && !works(each.phone())).count();
    found.put(HealthCheck.PARENT_WITHOUT_ADDRESS, Found.of(without, all));
    found.put(
        HealthCheck.PARENT_WITHOUT_NAME, Found.of(reported(NAMELESS, Issue.Subject.CONTACT), all));
    found.put(HealthCheck.PARENT_DUPLICATE, Found.of(reported(TWICE, Issue.Subject.CONTACT), all));
  }

  private void classes() {
    int all = clever.sections().size();
    if (all == 0) {
      found.put(HealthCheck.NO_SECTIONS, new Found(0, 0, students.size()));
      return;
    }
    Set<String> taken =
        issues.stream()
            .filter(each -> NAME_TAKEN.contains(each.code()))
            .map(Issue::id)
            .collect(Collectors.toSet());
    put(
        HealthCheck.SECTION_NAME_TAKEN,
        clever.sections().stream().filter(each -> taken.contains(each.id().value())).toList());
    put(
        HealthCheck.SECTION_WITHOUT_NAME,
        clever.sections().stream().filter(each -> each.nameKey().isBlank()).toList());
    put(
        HealthCheck.SECTION_REDUNDANT,
        Section.sameMembers(clever.sections()).stream()
            .flatMap(group -> group.stream().skip(1))
            .toList());
    put(
        HealthCheck.SECTION_WITHOUT_TEACHER,
        clever.sections().stream()
            .filter(each -> each.teachers().stream().noneMatch(staff::contains))
            .toList());
  }

  private void put(HealthCheck check, List<Section> wrong) {
    Set<CleverId> people = new HashSet<>();
    wrong.forEach(each -> people.addAll(each.students()));
    found.put(check, new Found(wrong.size(), clever.sections().size(), people.size()));
  }

  /** How many things of that kind have one of these issues. */
  private long reported(Set<IssueCode> codes, Issue.Subject subject) {
    return issues.stream()
        .filter(each -> each.subject() == subject && codes.contains(each.code()))
        .map(Issue::id)
        .distinct()
        .count();
  }

  private static boolean works(@Nullable Email email) {
    return email != null && !email.isPlaceholder();
  }

  private static boolean works(@Nullable Phone phone) {
    return phone != null && !phone.isPlaceholder();
  }
}
