package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.EditedField;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A member, a student's guardianships inside: {@code fn} and {@code ln} the names, {@code em}
 * e-mail, {@code ph} phone, {@code s} source, {@code x} inactive, {@code ed} the edited fields, and
 * the hats {@code st}, {@code sf}, {@code pa} with {@code c} Clever's id or ids, {@code i} the
 * student id, {@code hl} the home language, {@code r} the role, {@code g} the guardianships. A
 * guardianship is three texts: the source's letter with the parent's id, relationship, type.
 */
public final class MemberRow {
  /** Every attribute that a member may have. */
  public static final List<String> NAMES =
      List.of("fn", "ln", "em", "ph", "s", "x", "ed", "st", "sf", "pa");

  private MemberRow() {}

  public static RowWriter of(Member from) {
    Email email = from.email();
    Phone phone = from.phone();
    RowWriter row =
        new RowWriter()
            .text("fn", from.name().first())
            .text("ln", from.name().last())
            .optionalText("em", email == null ? null : email.value())
            .optionalText("ph", phone == null ? null : phone.value())
            .constant("s", from.source(), Source.CLEVER)
            .flag("x", !from.active())
            .texts("ed", from.edited().stream().map(Enum::name).toList());
    Hat.OfStudent student = from.student();
    if (student != null) {
      row.part("st", student(student));
    }
    Hat.OfStaff staff = from.staff();
    if (staff != null) {
      row.part("sf", clever(staff.cleverId()).constant("r", staff.role(), Role.TEACHER));
    }
    Hat.OfParent parent = from.parent();
    if (parent != null) {
      row.part(
          "pa",
          new RowWriter().texts("c", parent.contacts().stream().map(CleverId::value).toList()));
    }
    return row;
  }

  // NullAway does not see @Nullable on a nested type of another module's record.
  @SuppressWarnings("NullAway")
  public static Member read(String id, Row row) {
    return new Member(
        new MemberId(id),
        new PersonName(row.text("fn"), row.text("ln")),
        map(row.optionalText("em"), Email::new),
        map(row.optionalText("ph"), Phone::new),
        row.constant("s", Source.class, Source.CLEVER),
        !row.flag("x"),
        row.texts("ed").stream()
            .map(EditedField::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)),
        map(row.part("st"), MemberRow::student),
        map(row.part("sf"), MemberRow::staff),
        map(row.part("pa"), part -> new Hat.OfParent(contacts(part))));
  }

  private static RowWriter student(Hat.OfStudent student) {
    return clever(student.cleverId())
        .optionalText("i", student.studentId())
        .optionalText("hl", student.homeLanguage())
        .list("g", student.guardianships().stream().map(MemberRow::guardianship).toList());
  }

  private static Hat.OfStudent student(Row part) {
    return new Hat.OfStudent(
        ClassRow.cleverId(part.optionalText("c")),
        part.optionalText("i"),
        part.list("g").stream().map(MemberRow::guardianship).toList(),
        part.optionalText("hl"));
  }

  private static AttributeValue guardianship(Guardianship of) {
    return AttributeValue.fromL(
        List.of(
            RowWriter.text(Codes.of(of.source()) + of.parent().value()),
            RowWriter.text(of.relationship()),
            RowWriter.text(of.type())));
  }

  private static Guardianship guardianship(AttributeValue value) {
    List<AttributeValue> parts = value.l();
    String parent = parts.get(0).s();
    return new Guardianship(
        new MemberId(parent.substring(1)),
        parts.get(1).s(),
        parts.get(2).s(),
        Codes.source(parent.charAt(0)));
  }

  private static Hat.OfStaff staff(Row part) {
    return new Hat.OfStaff(
        ClassRow.cleverId(part.optionalText("c")), part.constant("r", Role.class, Role.TEACHER));
  }

  private static SortedSet<CleverId> contacts(Row part) {
    return part.texts("c").stream()
        .map(CleverId::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static RowWriter clever(@Nullable CleverId id) {
    return new RowWriter().optionalText("c", id == null ? null : id.value());
  }

  private static <T, R> @Nullable R map(@Nullable T value, Function<T, R> how) {
    return value == null ? null : how.apply(value);
  }
}
