package com.bloomz.rostersync.change;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One change that an import makes, as the journal keeps it.
 *
 * @param subject the id of the class or member; for an enrolment or guardianship the member's
 * @param within the class of an enrolment, the student of a guardianship; else empty
 * @param before the changed fields' former values; empty for something new
 * @param after the changed fields' new values; empty for something removed
 * @param rule why
 */
public record Change(
    Entity entity,
    Verb verb,
    String subject,
    String within,
    SortedMap<String, String> before,
    SortedMap<String, String> after,
    Rule rule)
    implements Comparable<Change> {
  public Change {
    before = copy(before);
    after = copy(after);
  }

  private static SortedMap<String, String> copy(SortedMap<String, String> fields) {
    return fields.isEmpty()
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  @Override
  public int compareTo(Change other) {
    int order = compareThing(other);
    order = order != 0 ? order : verb.compareTo(other.verb);
    return order != 0 ? order : rule.compareTo(other.rule);
  }

  /** The same of what is changed alone; nought where both change one thing. */
  int compareThing(Change other) {
    int order = entity.compareTo(other.entity);
    order = order != 0 ? order : within.compareTo(other.within);
    return order != 0 ? order : subject.compareTo(other.subject);
  }

  @Override
  public String toString() {
    return entity + " " + verb + " " + subject + " in '" + within + "' by " + rule.number();
  }
}
