package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The quirks of contacts. */
final class ContactQuirks {
  private static final String PARENT = "Parent";
  private static final String GUARDIAN = "Parent/Guardian";

  private final DistrictDraft draft;
  private final int times;
  private final ContactDrafts drafts;
  private final RandomPicker teachers;

  ContactQuirks(DistrictDraft draft, int times) {
    this.draft = draft;
    this.times = times;
    this.drafts = new ContactDrafts(draft);
    this.teachers = new RandomPicker(draft.teachers, draft.random.split());
  }

  void write() {
    for (int i = 0; i < times; i++) {
      onePerson();
      severalPeople();
      teacher();
      values(i);
      reach(i);
      loose(i);
      schools();
    }
  }

  private void onePerson() {
    String first = draft.names.first();
    String last = draft.names.last();
    String email = draft.names.email(first, last);
    ObjectNode one = parent(first + " " + last, child());
    ObjectNode two = parent(first + "  " + last.toUpperCase(Locale.ROOT), child());
    one.put("email", email);
    two.put("email", email.replace("@example", "@EXAMPLE"));
    draft.note(Quirk.ONE_PERSON_BY_EMAIL, one, two);

    String digits = draft.phones.next().replaceAll("[^0-9]", "");
    String phone = digits.substring(digits.length() - 10);
    String name = name();
    ObjectNode three = parent(name, child());
    ObjectNode four = parent(name, child());
    ContactDrafts.role(three).put("phone", phone);
    ContactDrafts.role(four)
        .put(
            "phone",
            "(" + phone.substring(0, 3) + ") " + phone.substring(3, 6) + "-" + phone.substring(6));
    draft.note(Quirk.ONE_PERSON_BY_PHONE, three, four);
  }

  private void severalPeople() {
    ObjectNode child = child();
    ObjectNode one = parent(name(), child);
    ObjectNode two = parent(name(), child);
    String email = draft.names.email("family", draft.names.last());
    one.put("email", email);
    two.put("email", email);
    draft.note(Quirk.SHARED_EMAIL, one, two);

    List<ObjectNode> children = new RandomPicker(draft.students, draft.random.split()).next(2);
    ObjectNode several = drafts.contact(name());
    for (int i = 0; i < children.size(); i++) {
      ContactDrafts.relate(
          several,
          children.get(i),
          i == 0 ? PARENT : "Aunt/Uncle",
          i == 0 ? GUARDIAN : "Emergency");
    }
    several.put("email", draft.names.email("several", "children"));
    draft.note(Quirk.SEVERAL_RELATIONSHIPS, several);
  }

  private void teacher() {
    for (ObjectNode teacher : teachers.next(1)) {
      String first = Json.text(teacher.path("name"), "first");
      ObjectNode contact = parent(first + " " + Json.text(teacher.path("name"), "last"), child());
      contact.put("email", Json.text(teacher, "email"));
      draft.note(Quirk.TEACHER_IS_CONTACT, teacher, contact);
    }
  }

  private void values(int index) {
    ObjectNode typed = drafts.contact(name());
    draft.blank(ContactDrafts.relate(typed, child(), "", GUARDIAN), "relationship", index);
    draft.note(Quirk.NO_RELATIONSHIP_VALUE, typed);
    ObjectNode related = drafts.contact(name());
    draft.blank(ContactDrafts.relate(related, child(), PARENT, ""), "type", index);
    draft.note(Quirk.NO_TYPE_VALUE, related);
    ObjectNode odd = drafts.contact(name());
    ContactDrafts.relate(odd, child(), "Step-Parent", "Court Appointed").put("rank", index);
    ContactDrafts.role(odd).put("phone_type", "Pager");
    draft.note(Quirk.UNKNOWN_RELATIONSHIP, odd);
  }

  private void reach(int index) {
    ObjectNode bad = parent(name(), child());
    ContactDrafts.role(bad).put("phone", index % 2 == 0 ? "n/a" : "555-01");
    draft.note(Quirk.BAD_PHONE, bad);
    ObjectNode extension = parent(name(), child());
    ContactDrafts.role(extension).put("phone", draft.phones.next() + " x" + (40 + index));
    draft.note(Quirk.PHONE_WITH_EXTENSION, extension);
    ObjectNode without = parent(name(), child());
    without.put("email", "mail at example dot org");
    draft.note(Quirk.EMAIL_WITHOUT_AT, without);
    ObjectNode missing = parent(name(), child());
    draft.blank(missing, "email", index);
    draft.blank(ContactDrafts.role(missing), "phone", index + 1);
    draft.blank(ContactDrafts.role(missing), "phone_type", index + 2);
    draft.note(Quirk.MISSING_FIELDS, missing);
  }

  private void loose(int index) {
    ObjectNode dangling = drafts.contact(name());
    ContactDrafts.relate(dangling, Json.object().put("id", draft.ids.next()), PARENT, GUARDIAN);
    draft.note(Quirk.DANGLING_CHILD, dangling);
    ObjectNode alone = drafts.contact(name());
    if (index % 2 == 0) {
      ContactDrafts.role(alone).remove("student_relationships");
    }
    draft.note(Quirk.CONTACT_OF_NOBODY, alone);
  }

  private void schools() {
    ObjectNode both = parent(name(), child());
    ContactDrafts.relate(both, draft.any(draft.studentsElsewhere), PARENT, GUARDIAN);
    draft.note(Quirk.CONTACT_OF_TWO_SCHOOLS, both);
    draft.note(Quirk.CONTACT_ELSEWHERE, parent(name(), draft.any(draft.studentsElsewhere)));
  }

  private ObjectNode parent(String name, ObjectNode child) {
    ObjectNode contact = drafts.contact(name);
    ContactDrafts.relate(contact, child, PARENT, GUARDIAN);
    return contact;
  }

  private ObjectNode child() {
    return draft.any(draft.students);
  }

  private String name() {
    return draft.names.first() + " " + draft.names.last();
  }
}
