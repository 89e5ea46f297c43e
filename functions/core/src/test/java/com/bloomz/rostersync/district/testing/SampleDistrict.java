package com.bloomz.rostersync.district.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two schools of one district with a student, a teacher and a contact in common, and one without
 * anybody.
 */
public final class SampleDistrict {
  public static final CleverId ID = new CleverId("d1");
  public static final AccessToken TOKEN = new AccessToken("0123456789abcdef");
  public static final CleverId EAST = new CleverId("5d0000000000000000000001");
  public static final CleverId WEST = new CleverId("s2");
  public static final CleverId EMPTY = new CleverId("s3");

  private static final CleverId ADA = new CleverId("5d00000000000000000000a1");
  private static final CleverId BOB = new CleverId("p2");
  private static final CleverId CAM = new CleverId("p3");
  private static final CleverId TOM = new CleverId("t1");
  private static final CleverId YEAR = new CleverId("y1");

  private SampleDistrict() {}

  /** The rosters by school, contacts included. */
  public static Map<CleverId, CleverRoster> rosters() {
    return Map.of(EAST, east(), WEST, west(), EMPTY, empty());
  }

  /** The same without contacts. */
  public static CleverRoster withoutContacts(CleverRoster roster) {
    return new CleverRoster(
        roster.sections(),
        roster.terms(),
        roster.students(),
        roster.staff(),
        List.of(),
        roster.issues(),
        roster.unknown(),
        roster.schoolPhone());
  }

  private static CleverRoster east() {
    return new CleverRoster(
        List.of(section("c1", ADA, BOB)),
        List.of(new Term(YEAR, "Year", LocalDate.of(2026, 6, 30))),
        List.of(
            new Student(
                ADA,
                name("Ada", "Zo\u00eb \ud83c\udf1f"),
                null,
                "0042",
                "7",
                null,
                "Spanish",
                null),
            bob()),
        List.of(tom(), new Staff(new CleverId("a1"), name("Sue", "Ng"), null, false)),
        List.of(
            new Contact(
                new CleverId("k1"),
                name("", "Pat Lee"),
                new Email("pat@example.org"),
                new Phone("+12025550123"),
                List.of(new Relationship(ADA, "Parent", "Primary"))),
            kim(new Relationship(BOB, "Parent", ""))),
        List.of(),
        Unknown.NOTHING,
        new Phone("+12025550100"));
  }

  private static CleverRoster west() {
    return new CleverRoster(
        List.of(section("c2", BOB, CAM)),
        List.of(new Term(YEAR, "Year", LocalDate.of(2026, 6, 30))),
        List.of(bob(), new Student(CAM, name("Cam", "Vu"), null, null, null, "9", null, null)),
        List.of(tom()),
        List.of(kim(new Relationship(BOB, "Parent", ""), new Relationship(CAM, "", "Family"))),
        List.of(),
        Unknown.NOTHING,
        null);
  }

  private static CleverRoster empty() {
    return new CleverRoster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Section section(String id, CleverId... students) {
    return new Section(
        new CleverId(id), "Class " + id, YEAR, TOM, Set.of(TOM), Set.copyOf(List.of(students)));
  }

  private static Student bob() {
    return new Student(BOB, name("Bob", "Ray"), new Email("bob@example.org"), "43", null, null);
  }

  private static Staff tom() {
    return new Staff(TOM, name("Tom", "Oz"), new Email("tom@example.org"), true);
  }

  private static Contact kim(Relationship... relationships) {
    return new Contact(new CleverId("k2"), name("", "Kim Ray"), null, null, List.of(relationships));
  }

  private static PersonName name(String first, String last) {
    return new PersonName(first, last);
  }
}
