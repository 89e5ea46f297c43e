package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.roster.CleverId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Clever last said of students and sections that the roster does not keep: it names the cause
 * when they are gone. Each is known by five letters that its id gives; of ten thousand a few have
 * the same ones, which no pattern notices.
 *
 * @param grades by student
 * @param terms the names of terms, by section
 * @param subjects by section
 */
public record RosterTraits(
    SortedMap<String, String> grades,
    SortedMap<String, String> terms,
    SortedMap<String, String> subjects) {
  /** Nothing is known. */
  public static final RosterTraits NONE =
      new RosterTraits(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  private static final int BITS = 0x1FFFFFF;

  public RosterTraits {
    grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
  }

  public static RosterTraits of(CleverRoster roster) {
    SortedMap<String, String> grades = new TreeMap<>();
    for (Student each : roster.students()) {
      put(grades, each.id(), each.grade());
    }
    Map<CleverId, String> names = new HashMap<>();
    for (Term each : roster.terms()) {
      names.put(each.id(), each.name());
    }
    SortedMap<String, String> terms = new TreeMap<>();
    SortedMap<String, String> subjects = new TreeMap<>();
    for (Section each : roster.sections()) {
      put(terms, each.id(), each.term() == null ? null : names.get(each.term()));
      put(subjects, each.id(), each.subject());
    }
    return new RosterTraits(grades, terms, subjects);
  }

  private static void put(SortedMap<String, String> traits, CleverId id, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      traits.put(key(id), value);
    }
  }

  /** The grade of a student; null where it is not known. */
  @Nullable String grade(@Nullable CleverId student) {
    return student == null ? null : grades.get(key(student));
  }

  /** The name of a section's term; null where it is not known. */
  @Nullable String term(CleverId section) {
    return terms.get(key(section));
  }

  /** The subject of a section; null where it is not known. */
  @Nullable String subject(CleverId section) {
    return subjects.get(key(section));
  }

  /** At most sixteen letters and digits that tell these traits from others. */
  public String digest() {
    long digest = 0xcbf29ce484222325L;
    for (SortedMap<String, String> each : List.of(grades, terms, subjects)) {
      for (Map.Entry<String, String> entry : each.entrySet()) {
        digest = mixed(mixed(digest, entry.getKey()), entry.getValue());
      }
      digest = mixed(digest, "");
    }
    return Long.toHexString(digest);
  }

  private static long mixed(long digest, String text) {
    long mixed = digest;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
    }
    return (mixed ^ 0xFFFF) * 0x100000001b3L;
  }

  private static String key(CleverId id) {
    int mixed = id.value().hashCode() * 0x9E3779B1;
    return Integer.toString((mixed ^ (mixed >>> 7)) & BITS, Character.MAX_RADIX);
  }

  @Override
  public String toString() {
    return "RosterTraits " + grades.size();
  }
}
