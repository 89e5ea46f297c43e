package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.manage.FindingPlaces;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.store.manage.DynamoManaging;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lists of a school of 10,000 students cost, in read units; each is printed. */
final class ListCostIT {
  private static final int STUDENTS = 10_000;
  private static final int LIMIT = 50;

  /** An index entry is far below 1 KB, an item that is read strongly consistent below 4 KB. */
  private static final double PER_ENTRY = 1.2;

  private static final double MOST_FOR_CLASSES = 350;
  private static final double MOST_FOR_ALL = 1_400;

  private static final SchoolId SCHOOL = new SchoolId("large");
  private static LocalDynamo dynamo;
  private static Table table;
  private static ManageStore store;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
    table = dynamo.table();
    store = DynamoManaging.rosters(table, new Random(1));
    var importing = new Importing(dynamo, SCHOOL, Rosters.clever(7, STUDENTS));
    SchoolStore schools = LocalDynamo.schools(table);
    schools.save(
        schools.find(SCHOOL).choosing(withParents()),
        new SchoolStore.Changed(Instant.EPOCH, "user-1", List.of()));
    importing.run(RunKind.IMPORT_NOW);
  }

  private static SchoolSettings withParents() {
    return SchoolSettings.defaults()
        .withImports(
            ImportSettings.defaults()
                .withContacts(
                    ContactField.RELATIONSHIP,
                    new TreeSet<>(List.of("Mother", "Father", "Guardian"))));
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Test
  void aPageCostsAsMuchAsItsEntriesHoweverLargeTheSchool() {
    double before = table.usage().readUnits();
    Page<Member> first = students("", null);
    assertThat(first.entries()).hasSize(LIMIT);
    assertThat(table.usage().readUnits() - before).isGreaterThanOrEqualTo(LIMIT);
    cost("first page of 50 students", before, LIMIT * PER_ENTRY);

    before = table.usage().readUnits();
    assertThat(store.classes(SCHOOL, new Wanted("", true, null, LIMIT)).entries()).hasSize(LIMIT);
    cost("first page of 50 classes", before, LIMIT * PER_ENTRY);

    String text = first.entries().getLast().value().name().last();
    before = table.usage().readUnits();
    assertThat(students(text, null).entries()).isNotEmpty();
    cost("page of students searched by name", before, LIMIT * PER_ENTRY);

    before = table.usage().readUnits();
    assertThat(students("nobody is called that", null).entries()).isEmpty();
    cost("search that finds nobody", before, 5);
  }

  @Test
  void theLastPageCostsNoMoreThanTheFirst() {
    String cursor = null;
    double last = 0;
    int pages = 0;
    Page<Member> page;
    do {
      double before = table.usage().readUnits();
      page = store.members(SCHOOL, MemberKind.STUDENT, new Wanted("", true, cursor, 100));
      double cost = table.usage().readUnits() - before;
      assertThat(cost).isLessThanOrEqualTo(100 * PER_ENTRY);
      if (!page.entries().isEmpty()) {
        last = cost;
        pages++;
      }
      cursor = page.cursor();
    } while (cursor != null);
    print("last of " + pages + " pages of 100 students", last);
    assertThat(pages).isGreaterThanOrEqualTo(STUDENTS / 100);
  }

  @Test
  void theMembersOfAClassCostAsMuchAsTheyAre() {
    RosterClass largest =
        store.classes(SCHOOL).classes().stream()
            .map(each -> each.value())
            .max(Comparator.comparingInt(each -> each.enrolments().size()))
            .orElseThrow();
    var classes =
        new ManagingClasses(
            store, () -> Instant.EPOCH, any -> ImportSettings.defaults(), () -> "never");

    double before = table.usage().readUnits();
    assertThat(classes.roll(SCHOOL, largest.id()))
        .isInstanceOfSatisfying(
            Reply.Granted.class,
            granted -> {
              var roll = (ManagingClasses.Roll) granted.value();
              int people = roll.seats().size() + roll.families().size();
              cost("the " + people + " people of a class", before, 1 + people * PER_ENTRY);
            });
  }

  /** A member's classes are read off all classes, a parent's children off all members too. */
  @Test
  void placesCostWhatTheSchoolsClassesAndForAParentItsMembersTake() {
    var finding = new FindingPlaces(store);
    Member student = students("", null).entries().getFirst().value();
    double before = table.usage().readUnits();
    assertThat(finding.classes(SCHOOL, student.id())).isInstanceOf(Reply.Granted.class);
    cost("the classes of a student", before, MOST_FOR_CLASSES);

    Member parent =
        store
            .members(SCHOOL, MemberKind.PARENT, new Wanted("", true, null, 1))
            .entries()
            .getFirst()
            .value();
    before = table.usage().readUnits();
    assertThat(finding.children(SCHOOL, parent.id())).isInstanceOf(Reply.Granted.class);
    cost("the children of a parent", before, MOST_FOR_ALL);
  }

  private static Page<Member> students(String text, @Nullable String cursor) {
    return store.members(SCHOOL, MemberKind.STUDENT, new Wanted(text, true, cursor, LIMIT));
  }

  private static void cost(String what, double before, double most) {
    double cost = table.usage().readUnits() - before;
    print(what, cost);
    assertThat(cost).as(what).isLessThanOrEqualTo(most);
  }

  private static void print(String what, double cost) {
    System.out.printf("%8.1f read units: %s%n", cost, what);
  }
}
