package com.bloomz.rostersync.reconcile;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the fields that a change changes, with their values before and after. */
final class Fields {
  private final SortedMap<String, String> before = new TreeMap<>();
  private final SortedMap<String, String> after = new TreeMap<>();

  /** A field of something new. */
  static Fields created(String field, @Nullable Object value) {
    return new Fields().changed(field, null, value);
  }

  /** A field of something that ends. */
  static Fields ended(String field, @Nullable Object value) {
    return new Fields().changed(field, value, null);
  }

  Fields changed(String field, @Nullable Object from, @Nullable Object to) {
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

  boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }

  Change change(Entity entity, Verb verb, Object subject, Rule rule) {
    return changeWithin(entity, verb, subject, "", rule);
  }

  Change changeWithin(Entity entity, Verb verb, Object subject, Object within, Rule rule) {
    return new Change(entity, verb, subject.toString(), within.toString(), before, after, rule);
  }
}
