package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Members and classes with everything that a store could lose. */
public final class Samples {
  /** Right to left, emoji of several code points, marks that combine, blanks, and very long. */
  public static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "  two  blanks\tand a tab ",
          "שלום عَرَبِيّ",
          "👩‍👩‍👧‍👦🇺🇸",
          "e\u0301 \u00e9",
          "\"quoted\" \\ #:@%; 'x'",
          "x".repeat(500),
          "🎓".repeat(250));

  private static final Instant REMOVED = Instant.ofEpochSecond(1_795_466_240, 5_000_000);

  private Samples() {}

  /** Members who have, between them, every field in every state. */
  static List<Member> members() {
    Member student =
        Member.imported(
                new MemberId("m-1"),
                new PersonName("Ada", "Byron"),
                new Hat.OfStudent(
                        new CleverId("c1"),
                        "0042",
                        List.of(
                            new Guardianship(
                                new MemberId("m-3"), "Mother", "Parent/Guardian", Source.CLEVER),
                            new Guardianship(new MemberId("m-4"), "", "", Source.MANUAL)))
                    .withRemoval(new MemberId("m-6"), new HandRemoval(true, "u-1", REMOVED))
                    .withRemoval(new MemberId("m-7"), new HandRemoval(false, "", REMOVED)))
            .withReach(
                new PersonName("Ada", "Byron"),
                new Email("ada@example.org"),
                new Phone("+12125550123"));
    Member staffAndParent =
        Member.imported(
                new MemberId("m-3"),
                new PersonName("", "Anne Isabella Byron"),
                new Hat.OfStaff(new CleverId("c3"), Role.SCHOOL_ADMIN))
            .withParent(
                new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4"), new CleverId("c5")))));
    Member parent =
        Member.imported(
            new MemberId("m-4"),
            new PersonName("A", "Milbanke"),
            new Hat.OfParent(new TreeSet<>()));
    Member staff =
        Member.imported(
            new MemberId("m-5"),
            new PersonName("Mary", "Somerville"),
            new Hat.OfStaff(null, Role.TEACHER));
    return List.of(student, byHand(), staffAndParent, parent, staff);
  }

  private static Member byHand() {
    return Member.imported(
            new MemberId("m-2"), new PersonName("", ""), new Hat.OfStudent(null, null, List.of()))
        .withSource(Source.MANUAL)
        .withEdited(new TreeSet<>(Set.of(EditedField.values())))
        .withActive(false)
        .withRemoval(new HandRemoval(true, "u-2", REMOVED));
  }

  /** Classes that have, between them, every field in every state. */
  static List<RosterClass> classes() {
    return List.of(
        new RosterClass(
            new ClassId("c-1"),
            "Room 1",
            "Maths 1",
            true,
            Source.CLEVER,
            new CleverId("s1"),
            true,
            List.of(
                new Enrolment(new MemberId("m-1"), Place.STUDENT, Source.CLEVER),
                new Enrolment(new MemberId("m-2"), Place.STUDENT, Source.MANUAL),
                new Enrolment(new MemberId("m-3"), Place.PRIMARY_TEACHER, Source.CLEVER),
                new Enrolment(new MemberId("m-5"), Place.CO_TEACHER, Source.MANUAL))),
        new RosterClass(
            new ClassId("c-2"), "Chess", null, false, Source.MANUAL, null, false, List.of()));
  }

  static Member member(String id, String last) {
    return Member.imported(
        new MemberId(id),
        new PersonName("", last),
        new Hat.OfStudent(new CleverId("clever-" + id), null, List.of()));
  }

  static RosterClass classOf(String id, String name, int students) {
    return new RosterClass(
        new ClassId(id),
        name,
        name,
        false,
        Source.CLEVER,
        new CleverId("section-" + id),
        false,
        IntStream.range(0, students)
            .mapToObj(
                i -> {
                  var member = new MemberId("m-%024x".formatted(i));
                  return new Enrolment(member, Place.STUDENT, Source.CLEVER);
                })
            .toList());
  }

  /** The write that makes or changes a member, with a change that says so. */
  static Write write(Member member) {
    return new Write.OfMember(
        member, List.of(change(Entity.STUDENTS, member.id().value(), member.name().last())));
  }

  /** The write that makes a class, with a change for it and one for every enrolment. */
  static Write write(RosterClass made) {
    List<Change> changes =
        IntStream.rangeClosed(0, made.enrolments().size())
            .mapToObj(
                i ->
                    i == 0
                        ? change(Entity.CLASSES, made.id().value(), made.name())
                        : new Change(
                            Entity.STUDENT_ENROLMENTS,
                            Verb.CREATED,
                            made.enrolments().get(i - 1).member().value(),
                            made.id().value(),
                            new TreeMap<>(),
                            new TreeMap<>(Map.of("place", Place.STUDENT.name())),
                            Rule.P_8))
            .toList();
    return new Write.OfClass(made, changes);
  }

  /** The write that deletes a class, with a change that says so. */
  static Write deletion(RosterClass of) {
    return new Write.OfDeletedClass(
        of.id(),
        List.of(
            Fields.ended("name", of.name())
                .change(Entity.CLASSES, Verb.REMOVED, of.id(), Rule.X_3)));
  }

  /** Writes of that many new members. */
  public static List<Write> newMembers(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> write(member("m-%05d".formatted(i), "name " + i)))
        .toList();
  }

  private static Change change(Entity entity, String subject, String name) {
    return new Change(
        entity,
        Verb.CREATED,
        subject,
        "",
        new TreeMap<>(Map.of("former", "")),
        new TreeMap<>(Map.of("name", name)),
        Rule.C_1);
  }
}
