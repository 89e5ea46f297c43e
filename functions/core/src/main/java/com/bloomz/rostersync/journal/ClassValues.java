package com.bloomz.rostersync.journal;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Classes and places by the journal's fields, and back. */
public final class ClassValues {
  public static final Set<String> CLASS =
      Set.of("name", "cleverName", "section", "source", "renamed", "archived");
  public static final Set<String> PLACE = Set.of("place", "source");

  private ClassValues() {}

  public static SortedMap<String, String> of(RosterClass from) {
    return new Values()
        .with("name", from.name())
        .with("cleverName", from.cleverName())
        .with("section", from.section())
        .with("source", from.source())
        .with("renamed", from.renamed() ? "true" : null)
        .with("archived", from.archived())
        .map();
  }

  /** A class without members. */
  public static RosterClass rosterClass(ClassId id, Map<String, String> values) {
    return new RosterClass(
        id,
        Values.text(values, "name"),
        values.get("cleverName"),
        values.containsKey("renamed"),
        Source.valueOf(values.getOrDefault("source", Source.CLEVER.name())),
        Values.cleverId(values.get("section")),
        Boolean.parseBoolean(values.get("archived")),
        List.of());
  }

  public static SortedMap<String, String> of(@Nullable Enrolment from) {
    return from == null
        ? Collections.emptySortedMap()
        : new Values().with("place", from.place()).with("source", from.source()).map();
  }

  public static Enrolment place(MemberId member, Map<String, String> values) {
    return new Enrolment(
        member,
        Place.valueOf(Values.text(values, "place")),
        Source.valueOf(Values.text(values, "source")));
  }
}
