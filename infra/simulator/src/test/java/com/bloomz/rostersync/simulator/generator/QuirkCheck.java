package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells from the objects alone whether one of them has a quirk. */
final class QuirkCheck {
  private final District district;
  private final String school;
  private final List<ObjectNode> sections;
  private final List<ObjectNode> users;
  private final Set<String> userIds;

  QuirkCheck(GeneratedDistrict generated) {
    this.district = generated.district();
    this.school = generated.school();
    this.sections =
        district
            .all(RosterCollection.SECTIONS)
            .filter(section -> Json.text(section, "school").equals(school))
            .toList();
    this.users = district.all(RosterCollection.USERS).toList();
    this.userIds = users.stream().map(QuirkCheck::id).collect(Collectors.toSet());
  }

  boolean has(Quirk quirk, String id) {
    ObjectNode object =
        Arrays.stream(RosterCollection.values())
            .flatMap(collection -> district.find(collection, id).stream())
            .findFirst()
            .orElseThrow();
    if (quirk.compareTo(Quirk.RIGHT_TO_LEFT_SECTION_NAME) <= 0) {
      return sectionName(quirk, object);
    }
    if (quirk.compareTo(Quirk.UNKNOWN_SECTION_VALUE) <= 0) {
      return section(quirk, object);
    }
    if (quirk.compareTo(Quirk.LEADING_ZEROS) <= 0 || quirk == Quirk.STUDENT_WITH_TEACHERS_EMAIL) {
      return student(quirk, object);
    }
    if (quirk.compareTo(Quirk.UNKNOWN_FIELD) <= 0) {
      return field(quirk, object);
    }
    return quirk.compareTo(Quirk.TEACHER_IS_CONTACT) <= 0
        ? staff(quirk, object)
        : contact(quirk, object);
  }

  private boolean sectionName(Quirk quirk, ObjectNode section) {
    String name = Json.text(section, "name");
    Predicate<String> twin =
        switch (quirk) {
          case DUPLICATE_SECTION_NAME -> name::equals;
          case SECTION_NAME_DIFFERS_IN_CASE ->
              other -> !other.equals(name) && other.equalsIgnoreCase(name);
          case SECTION_NAME_DIFFERS_IN_WHITE_SPACE ->
              other -> !other.equals(name) && squeezed(other).equals(squeezed(name));
          case SECTION_NAME_DIFFERS_IN_UNICODE_FORM ->
              other -> !other.equals(name) && ascii(other).equals(ascii(name));
          default -> other -> true;
        };
    long twins =
        sections.stream()
            .filter(other -> !id(other).equals(id(section)))
            .filter(other -> twin.test(Json.text(other, "name")))
            .count();
    return switch (quirk) {
      case BLANK_SECTION_NAME -> name.isBlank();
      case LONG_SECTION_NAME -> name.length() == 500;
      case EMOJI_SECTION_NAME -> name.codePoints().anyMatch(Character::isEmoji);
      case RIGHT_TO_LEFT_SECTION_NAME -> isRightToLeft(name);
      default -> twins == 1;
    };
  }

  private boolean section(Quirk quirk, ObjectNode object) {
    List<String> teachers = Json.texts(object, "teachers");
    String teacher = Json.text(object, "teacher");
    return switch (quirk) {
      case DANGLING_STUDENT -> !userIds.containsAll(Json.texts(object, "students"));
      case DANGLING_TEACHER -> !userIds.containsAll(teachers) || !userIds.contains(teacher);
      case SECTION_WITHOUT_TEACHER -> teachers.isEmpty() && teacher.isEmpty();
      case PRIMARY_TEACHER_NOT_FIRST -> !teachers.getFirst().equals(teacher);
      case CO_TEACHERS -> teachers.size() > 1;
      case ENDED_TERM ->
          district
              .find(RosterCollection.TERMS, Json.text(object, "term_id"))
              .filter(term -> Json.text(term, "end_date").compareTo("2021") < 0)
              .isPresent();
      case TERM_WITH_TIME -> Json.text(object, "end_date").endsWith("Z");
      case SAME_MEMBERS ->
          sections.stream()
                  .filter(other -> other.path("students").equals(object.path("students")))
                  .filter(other -> other.path("teachers").equals(object.path("teachers")))
                  .count()
              == 2;
      default -> object.has("credit_hours");
    };
  }

  private boolean student(Quirk quirk, ObjectNode user) {
    if (quirk == Quirk.OTHER_PRIMARY_SCHOOL && CleverRole.TEACHER.isIn(user)) {
      return isElsewhereAndHere(CleverRole.TEACHER.of(user));
    }
    JsonNode role = CleverRole.STUDENT.of(user);
    String number = Json.text(role, "student_number");
    boolean enrolled =
        sections.stream().anyMatch(one -> Json.texts(one, "students").contains(id(user)));
    return switch (quirk) {
      case OTHER_PRIMARY_SCHOOL -> isElsewhereAndHere(role);
      case ATTACHED_BY_SECTION -> enrolled && !Json.texts(role, "schools").contains(school);
      case STUDENT_IN_NO_SECTION -> !enrolled && Json.text(role, "school").equals(school);
      case SAME_NAMED_STUDENTS ->
          students(other -> other.path("name").equals(user.path("name"))) == 2;
      case NO_SIS_ID -> Json.text(role, "sis_id").isEmpty();
      case SHARED_STUDENT_NUMBER ->
          students(
                  other -> Json.text(CleverRole.STUDENT.of(other), "student_number").equals(number))
              == 2;
      case LEADING_ZEROS -> Json.text(role, "sis_id").startsWith("00");
      default ->
          users.stream()
              .filter(CleverRole.TEACHER::isIn)
              .anyMatch(other -> Json.text(other, "email").equals(Json.text(user, "email")));
    };
  }

  private static boolean field(Quirk quirk, ObjectNode user) {
    String email = Json.text(user, "email");
    String first = Json.text(user.path("name"), "first");
    String last = Json.text(user.path("name"), "last");
    return switch (quirk) {
      case NUMERIC_FIRST_NAME -> first.equals("7");
      case EMAIL_WITHOUT_AT -> !email.isEmpty() && !email.contains("@");
      case UPPER_CASE_DOMAIN -> email.endsWith("@EXAMPLE.ORG");
      case ACCENTED_NAME -> !last.matches("[A-Za-z]+");
      case EMOJI_NAME -> first.codePoints().anyMatch(Character::isEmoji);
      case RIGHT_TO_LEFT_NAME -> isRightToLeft(last);
      case LONG_NAME -> last.length() == 500;
      case MISSING_FIELDS ->
          email.isEmpty() && Json.text(CleverRole.STUDENT.of(user), "grade").isEmpty();
      case UNKNOWN_VALUE -> Json.text(CleverRole.STUDENT.of(user), "gender").equals("Q");
      default -> user.has("favourite_colour");
    };
  }

  private boolean staff(Quirk quirk, ObjectNode user) {
    Set<CleverRole> roles = CleverRole.rolesOf(user);
    return switch (quirk) {
      case TEACHER_AND_STAFF -> roles.equals(Set.of(CleverRole.TEACHER, CleverRole.STAFF));
      case TEACHER_AND_DISTRICT_ADMIN ->
          roles.equals(Set.of(CleverRole.TEACHER, CleverRole.DISTRICT_ADMIN));
      case TEACHER_WITHOUT_SCHOOL ->
          Json.texts(CleverRole.TEACHER.of(user), "schools").isEmpty()
              && sections.stream().anyMatch(one -> Json.text(one, "teacher").equals(id(user)));
      case STAFF_WITHOUT_SCHOOL -> Json.texts(CleverRole.STAFF.of(user), "schools").isEmpty();
      case UNKNOWN_STAFF_ROLE ->
          Json.texts(CleverRole.STAFF.of(user), "roles").contains("HallMonitor");
      case UNKNOWN_ROLE -> roles.isEmpty();
      case DISTRICT_ADMIN -> roles.equals(Set.of(CleverRole.DISTRICT_ADMIN));
      default ->
          (roles.contains(CleverRole.TEACHER) || roles.contains(CleverRole.CONTACT))
              && users.stream()
                      .filter(other -> Json.text(other, "email").equals(Json.text(user, "email")))
                      .filter(
                          other -> CleverRole.CONTACT.isIn(other) || CleverRole.TEACHER.isIn(other))
                      .count()
                  == 2;
    };
  }

  private boolean contact(Quirk quirk, ObjectNode user) {
    JsonNode role = CleverRole.CONTACT.of(user);
    String phone = Json.text(role, "phone");
    Set<String> relationships = new TreeSet<>();
    Set<String> types = new TreeSet<>();
    Set<String> schools = new TreeSet<>();
    boolean dangling = false;
    for (JsonNode relation : relations(user)) {
      relationships.add(Json.text(relation, "relationship"));
      types.add(Json.text(relation, "type"));
      var child = district.find(RosterCollection.USERS, Json.text(relation, "student"));
      dangling |= child.isEmpty();
      child.ifPresent(one -> schools.add(isOurs(one) ? school : "elsewhere"));
    }
    return switch (quirk) {
      case ONE_PERSON_BY_EMAIL -> contacts(user, true, "email", false) == 2;
      case SHARED_EMAIL -> contacts(user, false, "email", false) == 2;
      case ONE_PERSON_BY_PHONE -> contacts(user, true, "phone", true) == 2;
      case SEVERAL_RELATIONSHIPS -> relationships.size() == 2;
      case NO_RELATIONSHIP_VALUE -> relationships.contains("") && !types.contains("");
      case NO_TYPE_VALUE -> types.contains("") && !relationships.contains("");
      case UNKNOWN_RELATIONSHIP -> relationships.contains("Step-Parent");
      case BAD_PHONE -> !phone.isEmpty() && phone.replaceAll("[^0-9]", "").length() < 7;
      case PHONE_WITH_EXTENSION -> phone.contains(" x");
      case DANGLING_CHILD -> dangling;
      case CONTACT_OF_NOBODY -> relations(user).isEmpty();
      case CONTACT_OF_TWO_SCHOOLS -> schools.size() == 2;
      default -> schools.equals(Set.of("elsewhere"));
    };
  }

  private long contacts(ObjectNode user, boolean sameName, String field, boolean digits) {
    return users.stream()
        .filter(CleverRole.CONTACT::isIn)
        .filter(other -> !sameName || name(other).equals(name(user)))
        .filter(other -> mark(other, field, digits).equals(mark(user, field, digits)))
        .count();
  }

  private static String mark(ObjectNode user, String field, boolean digits) {
    return digits
        ? Json.text(CleverRole.CONTACT.of(user), field).replaceAll("[^0-9]", "")
        : ascii(Json.text(user, field)).toLowerCase(Locale.ROOT);
  }

  private static String name(ObjectNode user) {
    return squeezed(Json.text(user.path("name"), "last")).toLowerCase(Locale.ROOT);
  }

  private boolean isOurs(ObjectNode user) {
    JsonNode role = CleverRole.STUDENT.of(user);
    return Json.texts(role, "schools").contains(school)
        || sections.stream().anyMatch(one -> Json.texts(one, "students").contains(id(user)));
  }

  private boolean isElsewhereAndHere(JsonNode role) {
    return !Json.text(role, "school").equals(school)
        && Json.texts(role, "schools").contains(school);
  }

  private long students(Predicate<ObjectNode> wanted) {
    return users.stream().filter(CleverRole.STUDENT::isIn).filter(wanted).count();
  }

  static List<JsonNode> relations(ObjectNode contact) {
    return Json.objects(CleverRole.CONTACT.of(contact), "student_relationships");
  }

  private static String id(ObjectNode object) {
    return Json.text(object, "id");
  }

  private static String squeezed(String name) {
    return name.replaceAll("\\s+", " ").strip();
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^\\x00-\\x7f]", "");
  }

  private static boolean isRightToLeft(String text) {
    byte direction = Character.getDirectionality(text.charAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
