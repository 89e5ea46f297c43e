package com.bloomz.rostersync.simulator.generator;

/** What real districts have and tidy ones have not (docs/clever.md 14, P 7). */
public enum Quirk {
  DUPLICATE_SECTION_NAME("two sections of the school have one name"),
  SECTION_NAME_DIFFERS_IN_CASE("a section's name differs from another's in case only"),
  SECTION_NAME_DIFFERS_IN_WHITE_SPACE("a section's name differs in white space only"),
  SECTION_NAME_DIFFERS_IN_UNICODE_FORM("a section's name differs in the Unicode form only"),
  BLANK_SECTION_NAME("a section's name is missing or blank"),
  LONG_SECTION_NAME("a section's name has 500 characters"),
  EMOJI_SECTION_NAME("a section's name has emoji"),
  RIGHT_TO_LEFT_SECTION_NAME("a section's name is written from right to left"),
  DANGLING_STUDENT("a section names a student whom no list has"),
  DANGLING_TEACHER("a section names a teacher whom no list has"),
  SECTION_WITHOUT_TEACHER("a section has no teacher"),
  PRIMARY_TEACHER_NOT_FIRST("a section's teacher is not the first of its teachers"),
  CO_TEACHERS("a section has several teachers"),
  ENDED_TERM("a section's term is over"),
  TERM_WITH_TIME("a term's dates are sent with a time of day"),
  SAME_MEMBERS("two sections have the very same members"),
  UNKNOWN_SECTION_VALUE("a section has an unknown subject and an unknown field"),
  OTHER_PRIMARY_SCHOOL("a student's primary school is another one"),
  ATTACHED_BY_SECTION("a student belongs to the school through a section only"),
  STUDENT_IN_NO_SECTION("a student is in no section"),
  SAME_NAMED_STUDENTS("two students have one name"),
  NO_SIS_ID("a student has no sis_id"),
  SHARED_STUDENT_NUMBER("two students have one student_number"),
  LEADING_ZEROS("a student's ids begin with zeros"),
  NUMERIC_FIRST_NAME("a first name is 7"),
  EMAIL_WITHOUT_AT("an email has no @"),
  UPPER_CASE_DOMAIN("an email's domain is in upper case"),
  ACCENTED_NAME("a name has accents, apostrophes, hyphens"),
  EMOJI_NAME("a name has emoji"),
  RIGHT_TO_LEFT_NAME("a name is written from right to left"),
  LONG_NAME("a name has 500 characters"),
  MISSING_FIELDS("fields are missing, blank or null"),
  UNKNOWN_VALUE("a field has a value that Clever does not document"),
  UNKNOWN_FIELD("an object has fields that Clever does not document"),
  STUDENT_WITH_TEACHERS_EMAIL("a student has a teacher's email"),
  TEACHER_AND_STAFF("a user has the roles teacher and staff"),
  TEACHER_AND_DISTRICT_ADMIN("a user has the roles teacher and district_admin"),
  TEACHER_WITHOUT_SCHOOL("a teacher belongs to the school through a section only"),
  STAFF_WITHOUT_SCHOOL("a staff user has no school"),
  UNKNOWN_STAFF_ROLE("a staff user's roles hold an unknown value"),
  UNKNOWN_ROLE("a user has no role that Clever documents"),
  DISTRICT_ADMIN("a user is a district admin only"),
  TEACHER_IS_CONTACT("a teacher is a contact as well: two users, one email"),
  ONE_PERSON_BY_EMAIL("two contacts have one name and one email"),
  ONE_PERSON_BY_PHONE("two contacts have one name and one phone"),
  SHARED_EMAIL("two contacts of different names have one email"),
  SEVERAL_RELATIONSHIPS("a contact has different relationships to several students"),
  NO_RELATIONSHIP_VALUE("a contact's relationship is missing, its type is there"),
  NO_TYPE_VALUE("a contact's type is missing, its relationship is there"),
  UNKNOWN_RELATIONSHIP("a contact's relationship has an unknown value"),
  BAD_PHONE("a phone number cannot be used"),
  PHONE_WITH_EXTENSION("a phone number has an extension"),
  DANGLING_CHILD("a contact is related to a student whom no list has"),
  CONTACT_OF_NOBODY("a contact has no relationship at all"),
  CONTACT_OF_TWO_SCHOOLS("a contact has a child here and one at another school"),
  CONTACT_ELSEWHERE("a contact has children at another school only");

  private final String text;

  Quirk(String text) {
    this.text = text;
  }

  /** What it is, in a few words. */
  public String text() {
    return text;
  }
}
