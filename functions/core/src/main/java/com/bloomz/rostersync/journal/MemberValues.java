package com.bloomz.rostersync.journal;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, their hats and ties by the journal's fields, and back. */
public final class MemberValues {
  /** That a person removed somebody (P 13). */
  public static final Set<String> REMOVAL = Set.of("removedByHand", "keptOut", "removedBy");

  public static final Set<String> NAME = Set.of("firstName", "lastName");
  public static final Set<String> TIE = Set.of("relationship", "type", "source");

  /** What a person has, whatever hats; each set of fields goes back together or not at all. */
  public static final List<Set<String>> PERSON =
      List.of(
          NAME,
          Set.of("email"),
          Set.of("phone"),
          Set.of("cleverName"),
          Set.of("cleverEmail"),
          Set.of("cleverPhone"),
          REMOVAL);

  /** What a hat has beside being active. */
  public static final List<Set<String>> HAT =
      List.of(
          Set.of("cleverId"),
          Set.of("studentId", "studentIdField"),
          Set.of("homeLanguage"),
          Set.of("role", "roleEnded"),
          Set.of("contacts"));

  public static final Set<String> OF_PERSON = union(PERSON, "lastName");
  public static final Set<String> OF_HAT = union(HAT, "active");

  private MemberValues() {}

  private static Set<String> union(List<Set<String>> sets, String more) {
    return Stream.concat(sets.stream().flatMap(Set::stream), Stream.of(more))
        .collect(Collectors.toUnmodifiableSet());
  }

  public static SortedMap<String, String> ofPerson(Member from) {
    return removal(
            new Values()
                .with("firstName", from.name().first())
                .with("lastName", from.name().last())
                .with("email", from.email() == null ? null : from.email().value())
                .with("phone", from.phone() == null ? null : from.phone().value())
                .with("cleverName", from.cleverSaid(EditedField.NAME))
                .with("cleverEmail", from.cleverSaid(EditedField.EMAIL))
                .with("cleverPhone", from.cleverSaid(EditedField.PHONE)),
            from.removal())
        .map();
  }

  /** The person with these values instead. */
  public static Member person(Member person, Map<String, String> values) {
    String email = values.get("email");
    String phone = values.get("phone");
    return person
        .withReach(
            new PersonName(Values.text(values, "firstName"), Values.text(values, "lastName")),
            email == null ? null : new Email(email),
            phone == null ? null : new Phone(phone))
        .withCleverSaid(EditedField.NAME, Values.text(values, "cleverName"))
        .withCleverSaid(EditedField.EMAIL, Values.text(values, "cleverEmail"))
        .withCleverSaid(EditedField.PHONE, Values.text(values, "cleverPhone"))
        .withRemoval(removal(values));
  }

  public static Values removal(Values values, @Nullable HandRemoval from) {
    return from == null
        ? values
        : values
            .with("removedByHand", from.since())
            .with("keptOut", from.keptOut() ? "true" : null)
            .with("removedBy", from.by());
  }

  public static @Nullable HandRemoval removal(Map<String, String> values) {
    String since = values.get("removedByHand");
    return since == null
        ? null
        : new HandRemoval(
            values.containsKey("keptOut"), Values.text(values, "removedBy"), Instant.parse(since));
  }

  public static SortedMap<String, String> of(@Nullable Hat from) {
    return switch (from) {
      case null -> Collections.emptySortedMap();
      case Hat.OfStudent student ->
          new Values()
              .with("active", student.active())
              .with("cleverId", student.cleverId())
              .with("studentId", student.studentId())
              .with("studentIdField", student.idField())
              .with("homeLanguage", student.homeLanguage())
              .map();
      case Hat.OfStaff staff ->
          new Values()
              .with("active", staff.active())
              .with("cleverId", staff.cleverId())
              .with("role", staff.role())
              .with("roleEnded", staff.roleEnded() ? "true" : null)
              .map();
      case Hat.OfParent parent ->
          new Values().with("active", parent.active()).with("contacts", contacts(parent)).map();
    };
  }

  private static String contacts(Hat.OfParent parent) {
    return parent.contacts().stream().map(CleverId::value).collect(Collectors.joining(" "));
  }

  /** The hat with these values instead. */
  public static Hat hat(Hat hat, Map<String, String> values) {
    boolean active = Boolean.parseBoolean(values.get("active"));
    String field = values.get("studentIdField");
    return switch (hat) {
      case Hat.OfStudent student ->
          student
              .withCleverId(Values.cleverId(values.get("cleverId")))
              .withStudentId(
                  values.get("studentId"), field == null ? null : StudentIdField.valueOf(field))
              .withHomeLanguage(values.get("homeLanguage"))
              .withActive(active);
      case Hat.OfStaff _ ->
          new Hat.OfStaff(
              Values.cleverId(values.get("cleverId")),
              Role.valueOf(Values.text(values, "role")),
              active,
              values.containsKey("roleEnded"));
      case Hat.OfParent _ ->
          new Hat.OfParent(
              Stream.of(Values.text(values, "contacts").split(" "))
                  .filter(each -> !each.isEmpty())
                  .map(CleverId::new)
                  .collect(Collectors.toCollection(TreeSet::new)),
              active);
    };
  }

  public static SortedMap<String, String> of(@Nullable Guardianship from) {
    return from == null
        ? Collections.emptySortedMap()
        : new Values()
            .with("relationship", from.relationship())
            .with("type", from.type())
            .with("source", from.source())
            .map();
  }

  public static Guardianship tie(MemberId parent, Map<String, String> values) {
    return new Guardianship(
        parent,
        Values.text(values, "relationship"),
        Values.text(values, "type"),
        Source.valueOf(Values.text(values, "source")));
  }
}
