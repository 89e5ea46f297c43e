package com.bloomz.rostersync.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition on an item and what to set and remove where it holds. An attribute {@code x} is
 * {@code #x} in a condition; the value that is set for it is {@code :x}.
 */
public final class ConditionalUpdate {
  private final List<String> set = new ArrayList<>();
  private final List<String> add = new ArrayList<>();
  private final List<String> remove = new ArrayList<>();
  private final List<String> delete = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  public ConditionalUpdate set(String name, AttributeValue value) {
    set.add(name(name) + " = " + value(name, value));
    return this;
  }

  /** Sets it to the value that another attribute has, which must be there. */
  public ConditionalUpdate copy(String name, String from) {
    set.add(name(name) + " = " + name(from));
    return this;
  }

  /** Sets it where it has no value yet. */
  public ConditionalUpdate setOnce(String name, AttributeValue value) {
    set.add(name(name) + " = if_not_exists(" + name(name) + ", " + value(name, value) + ")");
    return this;
  }

  public ConditionalUpdate increment(String name) {
    add.add(name(name) + " " + value("one", AttributeValue.fromN("1")));
    return this;
  }

  /** Adds to a number; one that is not there yet is 0. */
  public ConditionalUpdate increase(String name, long by) {
    add.add(name(name) + " " + value("by", AttributeValue.fromN(Long.toString(by))));
    return this;
  }

  /** Only where that many were counted; where there are none, the attribute may be missing. */
  public ConditionalUpdate whenCounted(String name, long count) {
    String value = "seen_" + name;
    String stands = Conditions.equal(name, value);
    return when(count == 0 ? Conditions.any(Conditions.missing(name), stands) : stands)
        .with(value, AttributeValue.fromN(Long.toString(count)));
  }

  /** Adds to a set, which need not be there yet. */
  public ConditionalUpdate include(String name, AttributeValue set) {
    add.add(name(name) + " " + value(name, set));
    return this;
  }

  /** Takes out of a set; its last element takes the attribute along. */
  public ConditionalUpdate exclude(String name, AttributeValue set) {
    delete.add(name(name) + " " + value(name, set));
    return this;
  }

  public ConditionalUpdate remove(String... removed) {
    for (String name : removed) {
      remove.add(name(name));
    }
    return this;
  }

  /** Only where that holds; several of these must all hold. */
  public ConditionalUpdate when(String condition) {
    for (int at = condition.indexOf('#'); at >= 0; at = condition.indexOf('#', at + 1)) {
      int end = at + 1;
      while (end < condition.length() && isOfName(condition.charAt(end))) {
        end++;
      }
      name(condition.substring(at + 1, end));
    }
    conditions.add("(" + condition + ")");
    return this;
  }

  /** Gives {@code :name} of a condition its value. */
  public ConditionalUpdate with(String name, AttributeValue value) {
    value(name, value);
    return this;
  }

  public String update() {
    return clause("SET", set)
        + clause("REMOVE", remove)
        + clause("ADD", add)
        + clause("DELETE", delete);
  }

  public String condition() {
    return String.join(" AND ", conditions);
  }

  public Map<String, String> names() {
    return names;
  }

  public Map<String, AttributeValue> values() {
    return values;
  }

  private static boolean isOfName(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static String clause(String verb, List<String> parts) {
    return parts.isEmpty() ? "" : verb + " " + String.join(", ", parts) + " ";
  }

  private String name(String name) {
    names.put("#" + name, name);
    return "#" + name;
  }

  private String value(String name, AttributeValue value) {
    values.put(":" + name, value);
    return ":" + name;
  }
}
