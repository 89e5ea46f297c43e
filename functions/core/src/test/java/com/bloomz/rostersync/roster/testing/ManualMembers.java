package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Members as people add them in Bloomz: strangers, and people whom Clever has too (P 1). */
final class ManualMembers {
  private final Chance dice;
  private final GeneratedNames names;
  private final InventedContacts reach;
  private final List<Student> students;
  private final List<Staff> staff;
  private final List<Contact> contacts;

  /**
   * @param known the Clever users who are members already; the others may be added by hand
   */
  ManualMembers(Chance dice, GeneratedNames names, CleverRoster clever, Set<CleverId> known) {
    this.dice = dice;
    this.names = names;
    this.reach = new InventedContacts(dice, 8 + clever.students().size());
    this.students = clever.students().stream().filter(each -> !known.contains(each.id())).toList();
    this.staff = clever.staff().stream().filter(each -> !known.contains(each.id())).toList();
    this.contacts = clever.contacts().stream().filter(each -> !known.contains(each.id())).toList();
  }

  Member student(MemberId id) {
    if (dice.permille(700) && !students.isEmpty()) {
      Student like = dice.oneOf(students);
      StudentIdField field =
          dice.permille(500) ? StudentIdField.SIS_ID : StudentIdField.STUDENT_NUMBER;
      String studentId = like.id(field);
      boolean unknown = studentId == null || dice.permille(200);
      return member(
          id,
          like.name(),
          like.email(),
          null,
          new Hat.OfStudent(null, null, List.of())
              .withStudentId(studentId, unknown ? null : field));
    }
    return member(id, names.person(), null, null, new Hat.OfStudent(null, null, List.of()));
  }

  Member staff(MemberId id) {
    var hat = new Hat.OfStaff(null, dice.oneOf(Role.values()));
    if (dice.permille(700) && !staff.isEmpty()) {
      Staff like = dice.oneOf(staff);
      return member(id, like.name(), like.email(), null, hat);
    }
    return member(id, names.person(), reach.email(), null, hat);
  }

  Member parent(MemberId id) {
    var hat = new Hat.OfParent(new TreeSet<>());
    if (dice.permille(700) && !contacts.isEmpty()) {
      Contact like = dice.oneOf(contacts);
      return member(id, like.name(), like.email(), like.phone(), hat);
    }
    return member(id, names.person(), reach.email(), reach.phone(), hat);
  }

  /** The member with other values that an admin gave (P 5). */
  Member edited(Member member) {
    Member changed = member;
    if (dice.permille(400)) {
      changed =
          changed
              .keeping(EditedField.NAME)
              .withReach(names.person(), changed.email(), changed.phone());
    }
    if (dice.permille(400)) {
      Email email = reach.sometimes(reach.email());
      changed =
          changed.keeping(EditedField.EMAIL).withReach(changed.name(), email, changed.phone());
    }
    if (dice.permille(400)) {
      Phone phone = reach.sometimes(reach.phone());
      changed =
          changed.keeping(EditedField.PHONE).withReach(changed.name(), changed.email(), phone);
    }
    return changed;
  }

  /** The member with that field marked as edited. */
  static Member marked(Member member, EditedField field) {
    var edited = new TreeSet<>(member.edited());
    edited.add(field);
    return member.withEdited(edited);
  }

  private static Member member(
      MemberId id, PersonName name, @Nullable Email email, @Nullable Phone phone, Hat hat) {
    return Member.imported(id, name, hat).withReach(name, email, phone).withSource(Source.MANUAL);
  }
}
