package com.bloomz.rostersync.store;

/**
 * Conditions on attributes, for {@link ConditionalUpdate#when}. A {@code value} is the name that
 * {@link ConditionalUpdate#with} gives a value to, or that of an attribute that is set.
 */
public final class Conditions {
  private Conditions() {}

  /** The item has that attribute. */
  public static String present(String attribute) {
    return "attribute_exists(#" + attribute + ")";
  }

  /** The item does not have that attribute, or there is no item. */
  public static String missing(String attribute) {
    return "attribute_not_exists(#" + attribute + ")";
  }

  public static String equal(String attribute, String value) {
    return "#" + attribute + " = :" + value;
  }

  public static String less(String attribute, String value) {
    return "#" + attribute + " < :" + value;
  }

  public static String atMost(String attribute, String value) {
    return "#" + attribute + " <= :" + value;
  }

  public static String more(String attribute, String value) {
    return "#" + attribute + " > :" + value;
  }

  /** Both have a value, and the same one. */
  public static String same(String attribute, String other) {
    return "#" + attribute + " = #" + other;
  }

  /** They have not the same value; so where one has none. */
  public static String different(String attribute, String other) {
    return "#" + attribute + " <> #" + other;
  }

  /** The set has that element. */
  public static String contains(String attribute, String value) {
    return "contains(#" + attribute + ", :" + value + ")";
  }

  /** At least one of these holds. */
  public static String any(String... conditions) {
    return String.join(" OR ", conditions);
  }
}
