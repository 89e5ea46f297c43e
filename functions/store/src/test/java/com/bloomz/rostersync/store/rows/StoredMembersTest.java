package com.bloomz.rostersync.store.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stored members and classes can be read for ever, and are written as they were. */
// NullAway does not see @Nullable on a nested type of another module's record.
@SuppressWarnings("NullAway")
final class StoredMembersTest {
  private static final Instant REQUESTED = Instant.ofEpochSecond(1_795_466_240);
  private static final Instant STARTED = Instant.ofEpochSecond(1_795_466_245, 123_456_789);

  @Test
  void aClass() {
    var expected =
        new RosterClass(
            new ClassId("c-1"),
            "Room 1",
            "Maths 1",
            true,
            Source.MANUAL,
            new CleverId("58da8c6b894273be680001fc"),
            true,
            List.of(
                new Enrolment(new MemberId("m-1"), Place.STUDENT, Source.CLEVER),
                new Enrolment(new MemberId("m-2"), Place.STUDENT, Source.MANUAL),
                new Enrolment(new MemberId("m-3"), Place.PRIMARY_TEACHER, Source.CLEVER),
                new Enrolment(new MemberId("m-4"), Place.CO_TEACHER, Source.MANUAL)));
    assertThat(ClassRow.read("c-1", StoredRows.row("class"))).isEqualTo(expected);
    assertThat(ClassRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("class"));
  }

  @Test
  void aStudent() {
    Member expected =
        new Member(
            new MemberId("m-1"),
            new PersonName("Ada", "Byron"),
            new Email("ada@example.org"),
            new Phone("+12125550123"),
            Source.CLEVER,
            new TreeMap<>(Map.of(EditedField.NAME, "", EditedField.PHONE, "")),
            new Hat.OfStudent(
                new CleverId("58da8c63da61c8bd0a000a1b"),
                "0042",
                null,
                List.of(
                    new Guardianship(
                        new MemberId("m-3"), "Mother", "Parent/Guardian", Source.CLEVER),
                    new Guardianship(new MemberId("m-4"), "", "", Source.MANUAL)),
                null,
                false,
                new TreeMap<>()),
            null,
            null,
            false,
            null,
            null);
    assertThat(MemberRow.read("m-1", StoredRows.row("student"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("student"));
  }

  @Test
  void aStudentWhoseParentsWereTakenOff() {
    Member expected =
        Member.imported(
                new MemberId("m-1"),
                new PersonName("Ada", "Byron"),
                new Hat.OfStudent(new CleverId("58da8c63da61c8bd0a000a1b"), null, List.of())
                    .withRemoval(new MemberId("m-3"), new HandRemoval(true, "user-1", REQUESTED))
                    .withRemoval(new MemberId("m-4"), new HandRemoval(false, "user-2", STARTED)))
            .withActive(false)
            .withRemoval(new HandRemoval(false, "user-1", REQUESTED));
    assertThat(MemberRow.read("m-1", StoredRows.row("student-with-removals"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("student-with-removals"));
  }

  @Test
  void aParentWhoIsKeptOut() {
    Member expected =
        Member.imported(
                new MemberId("m-3"),
                new PersonName("", "Bob Roe"),
                new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4")))))
            .withActive(false)
            .withRemoval(new HandRemoval(true, "user-1", REQUESTED));
    assertThat(MemberRow.read("m-3", StoredRows.row("parent-kept-out"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("parent-kept-out"));
  }

  @Test
  void whatCleverSaysOfEditedFields() {
    Member expected =
        Member.imported(
                new MemberId("m-3"),
                new PersonName("", "Bob Roe"),
                new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4")))))
            .withEdited(new TreeSet<>(Set.of(EditedField.NAME, EditedField.EMAIL)))
            .withCleverSaid(EditedField.NAME, "Robert: Roe");
    assertThat(MemberRow.read("m-3", StoredRows.row("parent-with-edits"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("parent-with-edits"));
  }

  @Test
  void aStudentIdWithItsField() {
    Member expected =
        Member.imported(
            new MemberId("m-1"),
            new PersonName("Ada", "Byron"),
            new Hat.OfStudent(new CleverId("58da8c63da61c8bd0a000a1b"), null, List.of())
                .withStudentId("0042", StudentIdField.STATE_ID));
    assertThat(MemberRow.read("m-1", StoredRows.row("student-with-id-field"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("student-with-id-field"));
  }

  @Test
  void aParentWhoWasMerged() {
    var id = new MemberId("m-3");
    Member expected =
        Member.imported(
                id,
                new PersonName("", "Bob Roe"),
                new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4")))))
            .withActive(false)
            .withMerge(
                new Merge(
                    new MemberId("m-2"),
                    "user-1",
                    REQUESTED,
                    "P",
                    new TreeMap<>(
                        Map.of(
                            new MemberId("m-1"),
                            new Guardianship(id, "Father", "Primary", Source.CLEVER))),
                    new TreeMap<>(
                        Map.of(
                            new ClassId("c-1"),
                            new Enrolment(id, Place.CO_TEACHER, Source.MANUAL))),
                    new TreeSet<>(Set.of("CHILD m-1", "EMAIL"))));
    assertThat(MemberRow.read("m-3", StoredRows.row("parent-merged"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("parent-merged"));
  }

  @Test
  void aTeacherWhoIsAParent() {
    Member expected =
        new Member(
            new MemberId("m-3"),
            new PersonName("", "Anne Isabella Byron"),
            null,
            null,
            Source.MANUAL,
            new TreeMap<>(),
            null,
            new Hat.OfStaff(new CleverId("c3"), Role.SCHOOL_ADMIN),
            new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4"), new CleverId("c5")))),
            false,
            null,
            null);
    assertThat(MemberRow.read("m-3", StoredRows.row("staff-and-parent"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("staff-and-parent"));
  }

  /** A hat of an active member says so itself; of a member who has left, the member does (P 11). */
  @ParameterizedTest
  @CsvSource({
    "staff-and-former-parent,         true,  false",
    "former-staff-and-former-parent, false, false",
  })
  void activityOfEachHat(String row, boolean staff, boolean parent) {
    var expected =
        nora(
            new Hat.OfStaff(new CleverId("t1"), Role.TEACHER).withActive(staff),
            new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("k1"))), parent));
    assertThat(MemberRow.read("m-t1", StoredRows.row(row))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes()).isEqualTo(StoredRows.attributes(row));
  }

  /** Whether the person has joined is read off the ledger, which is in the same item. */
  @Test
  void aFormerTeacherWhoHasJoinedAndIsAParent() {
    var expected =
        nora(
            new Hat.OfStaff(new CleverId("t1"), Role.SCHOOL_OFFICE_STAFF).removed(),
            new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("k1")))));
    assertThat(MemberRow.read("m-t1", StoredRows.row("former-staff-and-parent")))
        .isEqualTo(expected.withJoined(true));
    var written = new HashMap<>(StoredRows.attributes("former-staff-and-parent"));
    written.keySet().removeAll(Set.of("o", "ov"));
    assertThat(MemberRow.of(expected.withJoined(true)).attributes()).isEqualTo(written);
  }

  private static Member nora(Hat.OfStaff staff, Hat.OfParent parent) {
    return Member.imported(new MemberId("m-t1"), new PersonName("Nora", "Vale"), staff)
        .withParent(parent);
  }

  @Test
  void aCodeOfALaterVersionIsNotGuessed() {
    var row = new Row(Map.of("e", AttributeValue.fromL(List.of(RowWriter.text("XCm-1")))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassRow.read("c-1", row))
        .withMessageContaining("no place has the code X");
    var staff = Map.of("r", RowWriter.text("JANITOR"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemberRow.read("m", new Row(Map.of("sf", AttributeValue.fromM(staff)))))
        .withMessageContaining("JANITOR");
  }
}
