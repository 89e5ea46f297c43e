package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of the school as Clever sends it (docs/clever.md 6).
 *
 * @param id Clever's id
 * @param name as sent, empty where Clever sends none
 * @param term the id of its term, where it has one
 * @param primaryTeacher Clever's {@code teacher}, else the first of {@code teachers}
 * @param teachers all its teachers, the primary one among them; ids may dangle (docs/clever.md 12)
 * @param students ids may dangle (docs/clever.md 12)
 * @param subject as Clever sends it, such as {@code math}; null where it sends none
 */
public record Section(
    CleverId id,
    String name,
    @Nullable CleverId term,
    @Nullable CleverId primaryTeacher,
    Set<CleverId> teachers,
    Set<CleverId> students,
    @Nullable String subject) {
  public Section {
    teachers = Set.copyOf(teachers);
    students = Set.copyOf(students);
  }

  /** A section of whose subject nothing is known. */
  public Section(
      CleverId id,
      String name,
      @Nullable CleverId term,
      @Nullable CleverId primaryTeacher,
      Set<CleverId> teachers,
      Set<CleverId> students) {
    this(id, name, term, primaryTeacher, teachers, students, null);
  }

  /** Its name as class names are compared (C 1). */
  public NameKey nameKey() {
    return NameKey.of(name);
  }

  /**
   * The sections with students that have exactly the same members as another (C 8), by first id;
   * each group by id.
   */
  public static List<List<Section>> sameMembers(Collection<Section> sections) {
    record Members(Set<CleverId> students, Set<CleverId> teachers) {}
    Map<Members, List<Section>> groups = new HashMap<>();
    for (Section each : sections) {
      if (!each.students.isEmpty()) {
        groups
            .computeIfAbsent(new Members(each.students, each.teachers), any -> new ArrayList<>(1))
            .add(each);
      }
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.stream().sorted(Comparator.comparing(Section::id)).toList())
        .sorted(Comparator.comparing((List<Section> group) -> group.getFirst().id()))
        .toList();
  }

  /** The primary teacher's id, where there is one. */
  public Optional<CleverId> primary() {
    return Optional.ofNullable(primaryTeacher);
  }

  @Override
  public String toString() {
    return "Section " + id;
  }
}
