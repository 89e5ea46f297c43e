package com.bloomz.rostersync.simulator.expected;

import com.bloomz.rostersync.simulator.district.District;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a first Import Now into an empty Bloomz school must create.
 *
 * @param classes sections that become classes (C 1, C 2)
 * @param students students whom Clever lists for the school (P 8)
 * @param staff teachers and other staff listed, each person once (P 4, P 8)
 * @param parents people among the contacts with a selected relationship; one who is also staff
 *     counts here and there (G 1, G 3, P 4)
 * @param studentEnrolments places of students in classes
 * @param staffEnrolments places of teachers and co-teachers in classes
 * @param guardianships pairs of a parent and a student
 * @param skippedSections sections without a name of their own (C 1, C 2)
 * @param skippedContacts contacts of the school's students without a selected relationship (G 1)
 * @param issues how many objects deserve an issue, by its code: {@code duplicate-section-name},
 *     {@code section-without-name}, {@code term-ended}, {@code unknown-student}, {@code
 *     unknown-teacher}, {@code same-student-id}, {@code student-id-missing}; none for a count of 0
 */
public record Expected(
    int classes,
    int students,
    int staff,
    int parents,
    int studentEnrolments,
    int staffEnrolments,
    int guardianships,
    int skippedSections,
    int skippedContacts,
    SortedMap<String, Integer> issues) {
  public Expected {
    issues = Collections.unmodifiableSortedMap(new TreeMap<>(issues));
  }

  /**
   * Counts what the import of one school must create.
   *
   * @param school Clever's id of the school
   */
  public static Expected of(District district, String school, ExpectedSettings choices) {
    var listed = ListedPeople.of(district, school);
    var classes = ExpectedClasses.of(listed);
    var parents = ExpectedParents.of(listed, choices);
    return new Expected(
        classes.sections().size(),
        listed.students().size(),
        listed.staff().size(),
        parents.people(),
        classes.studentEnrolments(),
        classes.staffEnrolments(),
        parents.guardianships(),
        listed.sections().size() - classes.sections().size(),
        parents.skippedContacts(),
        new ExpectedIssues(listed, classes, choices).byCode());
  }

  /**
   * The values that this school's contacts really have in the field, with the number of
   * relationships of each, as written; what an admin can choose from (S).
   */
  public static SortedMap<String, Integer> contactValues(
      District district, String school, ExpectedContactField field) {
    return ExpectedParents.values(ListedPeople.of(district, school), field);
  }
}
