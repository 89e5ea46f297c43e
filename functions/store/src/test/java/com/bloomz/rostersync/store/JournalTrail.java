package com.bloomz.rostersync.store;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether journals tell the whole way from one roster to another. Each change of a field leads from
 * a value to a value; where no change is lost and none was made behind the journals' back, the
 * changes of a field are one way from its first to its last value, in whatever order they are
 * counted: each value is left as often as it is reached.
 */
final class JournalTrail {
  private static final String NONE = "(none)";

  /** How often a value is reached more than it is left, by field. */
  private final Map<String, Map<String, Integer>> balance = new HashMap<>();

  JournalTrail(BloomzRoster from, Collection<Change> changes, BloomzRoster to) {
    Map<String, String> first = fields(from);
    Map<String, String> last = fields(to);
    first.forEach((field, value) -> count(field, value, 1));
    last.forEach((field, value) -> count(field, value, -1));
    first.keySet().stream()
        .filter(field -> !last.containsKey(field))
        .forEach(field -> count(field, NONE, -1));
    last.keySet().stream()
        .filter(field -> !first.containsKey(field))
        .forEach(field -> count(field, NONE, 1));
    changes.forEach(this::count);
  }

  /**
   * The fields whose changes do not lead from the first to the last value; nothing of the values.
   */
  SortedSet<String> gaps() {
    var gaps = new TreeSet<String>();
    balance.forEach(
        (field, values) -> {
          if (values.values().stream().anyMatch(count -> count != 0)) {
            gaps.add(field);
          }
        });
    return gaps;
  }

  private void count(Change change) {
    var names = new TreeSet<String>(change.before().keySet());
    names.addAll(change.after().keySet());
    for (String name : names) {
      if (isTold(change.entity(), name)) {
        String field =
            thing(change) + " " + (name.equals("active") ? change.entity() + " " : "") + name;
        count(field, value(name, change.before().get(name)), -1);
        count(field, value(name, change.after().get(name)), 1);
      }
    }
  }

  private void count(String field, String value, int by) {
    balance.computeIfAbsent(field, _ -> new HashMap<>()).merge(value, by, Integer::sum);
  }

  private static boolean isTold(Entity entity, String name) {
    return switch (entity) {
      case CLASSES -> name.equals("name") || name.equals("archived");
      case STUDENTS, STAFF ->
          name.equals("lastName")
              || name.equals("email")
              || name.equals("role")
              || name.equals("active");
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> name.equals("place");
      case PARENTS, GUARDIANSHIPS -> false;
    };
  }

  private static String thing(Change change) {
    return switch (change.entity()) {
      case CLASSES -> change.subject();
      case STUDENTS, STAFF, PARENTS -> change.subject();
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS ->
          change.subject() + " in " + change.within();
    };
  }

  /** What a new class or member is at first is not journalled. */
  private static String value(String name, @Nullable String told) {
    boolean usual =
        (name.equals("archived") && "false".equals(told))
            || (name.equals("active") && "true".equals(told));
    return told == null || usual ? NONE : told;
  }

  private static @Nullable String active(@Nullable Hat hat) {
    return hat == null || hat.active() ? null : "false";
  }

  private static Map<String, String> fields(BloomzRoster roster) {
    Map<String, @Nullable String> all = new HashMap<>();
    for (RosterClass each : roster.classes().values()) {
      all.put(each.id() + " name", each.name());
      all.put(each.id() + " archived", each.archived() ? "true" : null);
      for (Enrolment seat : each.enrolments()) {
        all.put(seat.member() + " in " + each.id() + " place", seat.place().name());
      }
    }
    for (Member each : roster.members().values()) {
      all.put(each.id() + " lastName", each.name().last());
      all.put(each.id() + " email", each.email() == null ? null : each.email().value());
      all.put(each.id() + " role", each.staff() == null ? null : each.staff().role().name());
      all.put(each.id() + " " + Entity.STUDENTS + " active", active(each.student()));
      all.put(each.id() + " " + Entity.STAFF + " active", active(each.staff()));
    }
    return all.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
  }
}
