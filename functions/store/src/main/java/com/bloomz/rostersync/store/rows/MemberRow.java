package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
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
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A member, a student's guardianships inside. A guardianship is three texts: the source's letter
 * with the parent's id, relationship, type. A removal by hand is who and when, and {@code K} where
 * the person is kept out; that of a guardianship begins with the parent's id.
 */
public final class MemberRow {
  /** The first name. */
  private static final String FIRST_NAME = "fn";

  /** The last name. */
  private static final String LAST_NAME = "ln";

  /** The email address. */
  private static final String EMAIL = "em";

  /** The phone. */
  private static final String PHONE = "ph";

  /** The {@link Source}; missing: Clever. */
  private static final String SOURCE = "s";

  /** Whether the member is inactive, or of an active member the hat that says so (P 11). */
  private static final String INACTIVE = "x";

  /** Between an edited field and what Clever last said of it. */
  private static final char SAID = ':';

  /** The {@link EditedField}s that keep what an admin gave, each with what Clever last said. */
  private static final String EDITED = "ed";

  /** The student hat. */
  private static final String STUDENT = "st";

  /** The staff hat. */
  private static final String STAFF = "sf";

  /** The parent hat. */
  private static final String PARENT = "pa";

  /** Clever's id of a student or of staff, or the ids of a parent's contacts. */
  private static final String CLEVER = "c";

  /** The student id. */
  private static final String STUDENT_ID = "i";

  /** The {@link StudentIdField} of the student id; missing: not known. */
  private static final String ID_FIELD = "f";

  /** The home language. */
  private static final String HOME_LANGUAGE = "hl";

  /** The {@link Role}; missing: teacher. */
  private static final String ROLE = "r";

  /** Whether a raised role has ended with a removal by hand. */
  private static final String ROLE_ENDED = "re";

  /** What the ledger of invitations knows; of imports and edits nothing is written there. */
  public static final String LEDGER = "o";

  /** In the ledger: since when the person has joined (N 2). */
  public static final String JOINED = "r";

  /** The guardianships. */
  private static final String GUARDIANSHIPS = "g";

  /** The removals by hand of a student's parents (P 13). */
  private static final String REMOVED_PARENTS = "rp";

  /** The removal by hand of the member (P 13). */
  private static final String REMOVAL = "rm";

  /** The {@link Merge} of the member into another. */
  private static final String MERGE = "mg";

  /** Of a removal: kept out. */
  private static final String KEPT_OUT = "K";

  /** Every attribute that a member may have. */
  public static final List<String> NAMES =
      List.of(
          FIRST_NAME,
          LAST_NAME,
          EMAIL,
          PHONE,
          SOURCE,
          INACTIVE,
          EDITED,
          STUDENT,
          STAFF,
          PARENT,
          REMOVAL,
          MERGE);

  private MemberRow() {}

  public static RowWriter of(Member from) {
    Email email = from.email();
    Phone phone = from.phone();
    RowWriter row =
        new RowWriter()
            .text(FIRST_NAME, from.name().first())
            .text(LAST_NAME, from.name().last())
            .optionalText(EMAIL, email == null ? null : email.value())
            .optionalText(PHONE, phone == null ? null : phone.value())
            .constant(SOURCE, from.source(), Source.CLEVER)
            .flag(INACTIVE, !from.active())
            .texts(EDITED, from.kept().entrySet().stream().map(MemberRow::kept).toList())
            .list(REMOVAL, removal(from.removal()));
    Merge merge = from.merge();
    if (merge != null) {
      row.part(MERGE, MergeRow.of(merge));
    }
    Hat.OfStudent student = from.student();
    if (student != null) {
      row.part(STUDENT, student(student));
    }
    Hat.OfStaff staff = from.staff();
    if (staff != null) {
      row.part(
          STAFF,
          clever(staff.cleverId())
              .constant(ROLE, staff.role(), Role.TEACHER)
              .flag(INACTIVE, from.active() && !staff.active())
              .flag(ROLE_ENDED, staff.roleEnded()));
    }
    Hat.OfParent parent = from.parent();
    if (parent != null) {
      row.part(
          PARENT,
          new RowWriter()
              .texts(CLEVER, parent.contacts().stream().map(CleverId::value).toList())
              .flag(INACTIVE, from.active() && !parent.active()));
    }
    return row;
  }

  // NullAway does not see @Nullable on a nested type of another module's record.
  @SuppressWarnings("NullAway")
  public static Member read(String id, Row row) {
    Row ledger = row.part(LEDGER);
    Member member =
        new Member(
            new MemberId(id),
            new PersonName(row.text(FIRST_NAME), row.text(LAST_NAME)),
            map(row.optionalText(EMAIL), Email::new),
            map(row.optionalText(PHONE), Phone::new),
            row.constant(SOURCE, Source.class, Source.CLEVER),
            kept(row.texts(EDITED)),
            map(row.part(STUDENT), MemberRow::student),
            map(row.part(STAFF), MemberRow::staff),
            map(row.part(PARENT), MemberRow::parent),
            ledger != null && ledger.has(JOINED),
            removal(row.list(REMOVAL)),
            map(row.part(MERGE), part -> MergeRow.read(new MemberId(id), part)));
    return row.flag(INACTIVE) ? member.withActive(false) : member;
  }

  private static String kept(Map.Entry<EditedField, String> field) {
    String name = field.getKey().name();
    return field.getValue().isEmpty() ? name : name + SAID + field.getValue();
  }

  private static SortedMap<EditedField, String> kept(List<String> fields) {
    SortedMap<EditedField, String> kept = new TreeMap<>();
    for (String each : fields) {
      int said = each.indexOf(SAID);
      kept.put(
          EditedField.valueOf(said < 0 ? each : each.substring(0, said)),
          said < 0 ? "" : each.substring(said + 1));
    }
    return kept;
  }

  private static RowWriter student(Hat.OfStudent student) {
    return clever(student.cleverId())
        .optionalText(STUDENT_ID, student.studentId())
        .optionalText(ID_FIELD, student.idField() == null ? null : student.idField().name())
        .optionalText(HOME_LANGUAGE, student.homeLanguage())
        .list(GUARDIANSHIPS, student.guardianships().stream().map(MemberRow::guardianship).toList())
        .list(
            REMOVED_PARENTS,
            student.removedParents().entrySet().stream().map(MemberRow::removedParent).toList());
  }

  private static Hat.OfStudent student(Row part) {
    return new Hat.OfStudent(
        ClassRow.cleverId(part.optionalText(CLEVER)),
        part.optionalText(STUDENT_ID),
        map(part.optionalText(ID_FIELD), StudentIdField::valueOf),
        part.list(GUARDIANSHIPS).stream().map(MemberRow::guardianship).toList(),
        part.optionalText(HOME_LANGUAGE),
        true,
        removedParents(part.list(REMOVED_PARENTS)));
  }

  private static AttributeValue removedParent(Map.Entry<MemberId, HandRemoval> from) {
    List<AttributeValue> parts = new ArrayList<>();
    parts.add(RowWriter.text(from.getKey().value()));
    parts.addAll(removal(from.getValue()));
    return AttributeValue.fromL(parts);
  }

  private static SortedMap<MemberId, HandRemoval> removedParents(List<AttributeValue> all) {
    SortedMap<MemberId, HandRemoval> removals = new TreeMap<>();
    for (AttributeValue each : all) {
      List<AttributeValue> parts = each.l();
      HandRemoval removal = removal(parts.subList(1, parts.size()));
      if (removal != null) {
        removals.put(new MemberId(parts.getFirst().s()), removal);
      }
    }
    return removals;
  }

  private static List<AttributeValue> removal(@Nullable HandRemoval from) {
    return from == null
        ? List.of()
        : List.of(
            RowWriter.text(from.by()),
            RowWriter.instant(from.since()),
            RowWriter.text(from.keptOut() ? KEPT_OUT : ""));
  }

  private static @Nullable HandRemoval removal(List<AttributeValue> parts) {
    return parts.isEmpty()
        ? null
        : new HandRemoval(
            parts.get(2).s().equals(KEPT_OUT), parts.get(0).s(), Row.instant(parts.get(1)));
  }

  static AttributeValue guardianship(Guardianship of) {
    return AttributeValue.fromL(
        List.of(
            RowWriter.text(Codes.of(of.source()) + of.parent().value()),
            RowWriter.text(of.relationship()),
            RowWriter.text(of.type())));
  }

  static Guardianship guardianship(AttributeValue value) {
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
        ClassRow.cleverId(part.optionalText(CLEVER)),
        part.constant(ROLE, Role.class, Role.TEACHER),
        !part.flag(INACTIVE),
        part.flag(ROLE_ENDED));
  }

  private static Hat.OfParent parent(Row part) {
    return new Hat.OfParent(contacts(part), !part.flag(INACTIVE));
  }

  private static SortedSet<CleverId> contacts(Row part) {
    return part.texts(CLEVER).stream()
        .map(CleverId::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static RowWriter clever(@Nullable CleverId id) {
    return new RowWriter().optionalText(CLEVER, id == null ? null : id.value());
  }

  private static <T, R> @Nullable R map(@Nullable T value, Function<T, R> how) {
    return value == null ? null : how.apply(value);
  }
}
