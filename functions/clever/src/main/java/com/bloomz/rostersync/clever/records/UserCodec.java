package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a user with the roles that matter here (docs/clever.md 6). One value reads one user. */
public final class UserCodec {
  private final JsonParser json;
  private final Set<Role> roles = EnumSet.noneOf(Role.class);
  private final List<Relationship> relationships = new ArrayList<>();
  private boolean relationshipsCame;
  private String id = "";
  private String first = "";
  private String last = "";
  private String email = "";
  private String studentEmail = "";
  private String sisId = "";
  private String studentNumber = "";
  private String stateId = "";
  private String homeLanguage = "";
  private String homeLanguageCode = "";
  private String grade = "";
  private String phone = "";
  private final Map<Role, Places.Draft> places = new EnumMap<>(Role.class);

  private UserCodec(JsonParser json) {
    this.json = json;
  }

  /** Clever's roles; those it may add later are none (P 7). */
  public enum Role {
    STUDENT,
    TEACHER,
    STAFF,
    CONTACT,
    DISTRICT_ADMIN;

    /** As it stands in {@code roles} and in the query that selects, such as {@code student}. */
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A contact's link to a student. */
  public record Relationship(String student, String relationship, String type) {}

  /**
   * A user as sent.
   *
   * @param email of the user, else that of the role student
   * @param homeLanguage the name of it, else its code
   * @param relationships one for each entry; without texts where an entry is no object
   * @param relationshipsCame whether {@code student_relationships} was an array
   * @param teacherSchools where the user is a teacher; empty where Clever does not say it
   */
  public record User(
      String id,
      String first,
      String last,
      String email,
      Set<Role> roles,
      String sisId,
      String studentNumber,
      String stateId,
      String homeLanguage,
      String grade,
      String phone,
      List<Relationship> relationships,
      boolean relationshipsCame,
      Set<String> teacherSchools)
      implements Item {
    /** Whether it belongs into a list of that role: it has the role, or none that is known. */
    public boolean belongsTo(Role role) {
      return roles.isEmpty() || roles.contains(role);
    }

    /**
     * Whether a user of that list is a teacher at that school. Roles count by school (P 4); a
     * teacher of one of its sections is one, whatever the role says.
     */
    public boolean teaches(CleverId school, Role listed, Collection<Section> ofSchool) {
      return roles.contains(Role.TEACHER)
          ? teacherSchools.isEmpty()
              || teacherSchools.contains(school.value())
              || Cleaning.id(id).filter(own -> teachesAny(ofSchool, own)).isPresent()
          : listed == Role.TEACHER;
    }

    /** Whether it may be a contact of students of whom it does not tell. */
    public boolean isStray() {
      return !relationshipsCame
          || relationships.stream().anyMatch(one -> Cleaning.id(one.student()).isEmpty());
    }

    private static boolean teachesAny(Collection<Section> sections, CleverId own) {
      return sections.stream().anyMatch(each -> each.teachers().contains(own));
    }

    @Override
    public String toString() {
      return "User";
    }
  }

  /** A user with the schools that one of the roles names. */
  public record Placed(User user, Places places) implements Item {
    @Override
    public String id() {
      return user.id();
    }

    @Override
    public String toString() {
      return "Placed";
    }
  }

  public static User read(JsonParser json) throws IOException {
    return all(json).user();
  }

  /** Reads a user of the list of that role. */
  public static Placed placed(JsonParser json, Role role) throws IOException {
    UserCodec codec = all(json);
    Places.Draft draft = codec.places.get(role);
    return new Placed(codec.user(), draft == null ? Places.UNKNOWN : draft.places());
  }

  private static UserCodec all(JsonParser json) throws IOException {
    UserCodec codec = new UserCodec(json);
    PageCodec.fields(json, codec::field);
    return codec;
  }

  private User user() {
    return new User(
        id,
        first,
        last,
        email.isBlank() ? studentEmail : email,
        roles,
        sisId,
        studentNumber,
        stateId,
        homeLanguage.isBlank() ? homeLanguageCode : homeLanguage,
        grade,
        phone,
        relationships,
        relationshipsCame,
        teacherSchools());
  }

  private Set<String> teacherSchools() {
    Places.Draft teacher = places.get(Role.TEACHER);
    return teacher == null ? Set.of() : teacher.listed();
  }

  private void field(String field) throws IOException {
    switch (field) {
      case "id" -> id = PageCodec.id(id, json);
      case "email" -> email = PageCodec.text(json);
      case "name" -> PageCodec.fields(json, this::name);
      case "roles" -> PageCodec.fields(json, this::role);
      default -> json.skipChildren();
    }
  }

  private void name(String field) throws IOException {
    switch (field) {
      case "first" -> first = PageCodec.text(json);
      case "last" -> last = PageCodec.text(json);
      default -> json.skipChildren();
    }
  }

  private void role(String name) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    switch (name) {
      case "student" -> {
        Places.Draft of = place(Role.STUDENT);
        PageCodec.fields(json, field -> student(field, of));
      }
      case "contact" -> {
        roles.add(Role.CONTACT);
        PageCodec.fields(json, this::contact);
      }
      case "teacher" -> {
        Places.Draft of = place(Role.TEACHER);
        PageCodec.fields(json, field -> of.field(json, field));
      }
      case "staff" -> {
        Places.Draft of = place(Role.STAFF);
        PageCodec.fields(json, field -> of.field(json, field));
      }
      case "district_admin" -> {
        roles.add(Role.DISTRICT_ADMIN);
        json.skipChildren();
      }
      default -> json.skipChildren();
    }
  }

  private Places.Draft place(Role role) {
    roles.add(role);
    return places.computeIfAbsent(role, _ -> new Places.Draft());
  }

  private void student(String field, Places.Draft of) throws IOException {
    switch (field) {
      case "email" -> studentEmail = PageCodec.text(json);
      case "sis_id" -> sisId = PageCodec.text(json);
      case "student_number" -> studentNumber = PageCodec.text(json);
      case "state_id" -> stateId = PageCodec.text(json);
      case "grade" -> grade = PageCodec.text(json);
      case "home_language" -> homeLanguage = PageCodec.text(json);
      case "home_language_code" -> homeLanguageCode = PageCodec.text(json);
      default -> of.field(json, field);
    }
  }

  private void contact(String field) throws IOException {
    switch (field) {
      case "phone" -> phone = PageCodec.text(json);
      case "student_relationships" -> {
        relationshipsCame = json.currentToken() == JsonToken.START_ARRAY;
        PageCodec.elements(json, () -> relationships.add(relationship()));
      }
      default -> json.skipChildren();
    }
  }

  private Relationship relationship() throws IOException {
    String[] values = {"", "", ""};
    PageCodec.fields(
        json,
        field -> {
          switch (field) {
            case "student" -> values[0] = PageCodec.idText(json);
            case "relationship" -> values[1] = PageCodec.text(json);
            case "type" -> values[2] = PageCodec.text(json);
            default -> json.skipChildren();
          }
        });
    return new Relationship(values[0], values[1], values[2]);
  }
}
