package com.bloomz.rostersync.change;

import com.bloomz.rostersync.roster.Member.HandRemoval;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the fields that a change changes, with their values before and after. */
public final class Fields {
  private final SortedMap<String, String> before = new TreeMap<>();
  private final SortedMap<String, String> after = new TreeMap<>();
  private String within = "";

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

  /** That a person took someone out, who, and whether they are kept out (P 13). */
  public Fields removal(@Nullable HandRemoval from, @Nullable HandRemoval to) {
    return changed("removedByHand", since(from), since(to))
        .changed("removedBy", by(from), by(to))
        .changed("keptOut", keptOut(from), keptOut(to));
  }

  /** The field gets the value that it has there; none where it has none there. */
  public static void copy(String field, Map<String, String> from, Map<String, String> to) {
    String value = from.get(field);
    if (value == null) {
      to.remove(field);
    } else {
      to.put(field, value);
    }
  }

  private static @Nullable String by(@Nullable HandRemoval of) {
    return of == null ? null : of.by();
  }

  private static @Nullable Object since(@Nullable HandRemoval of) {
    return of == null ? null : of.since();
  }

  private static @Nullable Object keptOut(@Nullable HandRemoval of) {
    return (of != null && of.keptOut()) ? true : null;
  }

  /** Whether no field changed. */
  public boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }

  /** The class of an enrolment, or the student of a guardianship, that the fields are of. */
  public Fields within(Object container) {
    within = container.toString();
    return this;
  }

  /** The change that these fields make. */
  public Change change(Entity entity, Verb verb, Object subject, Rule rule) {
    return new Change(entity, verb, subject.toString(), within, before, after, rule);
  }
}
