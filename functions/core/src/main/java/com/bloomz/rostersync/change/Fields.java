package com.bloomz.rostersync.change;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the fields that a change changes, with their values before and after. */
public final class Fields {
  private final SortedMap<String, String> before = new TreeMap<>();
  private final SortedMap<String, String> after = new TreeMap<>();

  /** A field of something new. */
  public static Fields created(String field, @Nullable Object value) {
    return new Fields().changed(field, null, value);
  }

  /** A field of something that ends. */
  public static Fields ended(String field, @Nullable Object value) {
    return new Fields().changed(field, value, null);
  }

  /** A field with both values; nothing where they are equal. A value that is null is none. */
  public Fields changed(String field, @Nullable Object from, @Nullable Object to) {
    if (from == null ? to == null : from.equals(to)) {
      return this;
    }
    if (from != null) {
      before.put(field, from.toString());
    }
    if (to != null) {
      after.put(field, to.toString());
    }
    return this;
  }

  /** Whether no field changed. */
  public boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }

  /** The change of a class or member. */
  public Change change(Entity entity, Verb verb, Object subject, Rule rule) {
    return changeWithin(entity, verb, subject, "", rule);
  }

  /** The change of an enrolment or guardianship. */
  public Change changeWithin(Entity entity, Verb verb, Object subject, Object within, Rule rule) {
    return new Change(entity, verb, subject.toString(), within.toString(), before, after, rule);
  }
}
