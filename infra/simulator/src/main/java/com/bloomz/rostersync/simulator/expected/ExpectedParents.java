package com.bloomz.rostersync.simulator.expected;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.FoldedName;
import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The people among the contacts. Records with one name and one e-mail, or one name and one phone,
 * are one person, in chains as well (G 3).
 *
 * @param people how many persons become parents
 * @param guardianships how many pairs of a person and a student there are
 */
record ExpectedParents(int people, int guardianships, int skippedContacts) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  static ExpectedParents of(ListedPeople listed, ExpectedSettings choices) {
    List<Set<String>> children = new ArrayList<>();
    List<List<String>> marks = new ArrayList<>();
    for (ObjectNode contact : listed.contacts()) {
      Set<String> selected = children(contact, listed, choices);
      if (!selected.isEmpty()) {
        children.add(selected);
        marks.add(marks(contact));
      }
    }
    int[] person = persons(marks);
    Set<String> pairs = new HashSet<>();
    Set<Integer> people = new HashSet<>();
    for (int i = 0; i < person.length; i++) {
      int one = root(person, i);
      people.add(one);
      children.get(i).forEach(child -> pairs.add(one + " " + child));
    }
    return new ExpectedParents(
        people.size(),
        pairs.size(),
        choices.contactValues().isEmpty() ? 0 : ofTheSchool(listed) - children.size());
  }

  private static int ofTheSchool(ListedPeople listed) {
    return (int)
        listed.contacts().stream()
            .filter(
                contact ->
                    relations(contact).stream()
                        .map(relation -> Json.text(relation, "student"))
                        .anyMatch(student -> listed.students().containsKey(student)))
            .count();
  }

  static SortedMap<String, Integer> values(ListedPeople listed, ExpectedContactField field) {
    var values = new TreeMap<String, Integer>();
    for (ObjectNode contact : listed.contacts()) {
      for (JsonNode relation : relations(contact)) {
        String value = Json.text(relation, field.key()).strip();
        if (!value.isEmpty() && listed.students().containsKey(Json.text(relation, "student"))) {
          values.merge(value, 1, Integer::sum);
        }
      }
    }
    return values;
  }

  private static List<JsonNode> relations(ObjectNode contact) {
    return Json.objects(CleverRole.CONTACT.of(contact), "student_relationships");
  }

  private static Set<String> children(
      ObjectNode contact, ListedPeople listed, ExpectedSettings choices) {
    Set<String> children = new HashSet<>();
    for (JsonNode relation : relations(contact)) {
      String value = Json.text(relation, choices.contactField().key()).strip();
      boolean selected = choices.contactValues().stream().anyMatch(value::equalsIgnoreCase);
      String student = Json.text(relation, "student");
      if (selected && listed.students().containsKey(student)) {
        children.add(student);
      }
    }
    return children;
  }

  /** What two records of one person have in common: a name together with an e-mail or a phone. */
  private static List<String> marks(ObjectNode contact) {
    JsonNode name = contact.path("name");
    String whole = FoldedName.of(Json.text(name, "first") + " " + Json.text(name, "last"));
    List<String> marks = new ArrayList<>();
    String email = Json.text(contact, "email").strip();
    if (EMAIL.matcher(email).matches()) {
      marks.add(whole + "\nmail " + email.toLowerCase(Locale.ROOT));
    }
    String phone = phone(Json.text(CleverRole.CONTACT.of(contact), "phone"));
    if (!phone.isEmpty()) {
      marks.add(whole + "\nphone " + phone);
    }
    return marks;
  }

  private static String phone(String written) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(written, "US");
      return numbers.isValidNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : "";
    } catch (NumberParseException e) {
      return "";
    }
  }

  private static int[] persons(List<List<String>> marks) {
    int[] person = new int[marks.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < person.length; i++) {
      person[i] = i;
      for (String mark : marks.get(i)) {
        int known = first.getOrDefault(mark, i);
        first.putIfAbsent(mark, i);
        person[root(person, i)] = root(person, known);
      }
    }
    return person;
  }

  private static int root(int[] person, int index) {
    int root = index;
    while (person[root] != root) {
      root = person[root];
    }
    return root;
  }
}
