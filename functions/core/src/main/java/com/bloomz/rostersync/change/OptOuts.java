package com.bloomz.rostersync.change;

import com.bloomz.rostersync.roster.ClassId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an admin leaves out of a plan before approving it (X 1). The next import does it.
 *
 * @param removals who and what stays; whoever stays keeps places and children
 * @param classes each stays as it is, or is not made; so do the places in it
 * @param kinds of which nothing is added, or nothing leaves
 */
public record OptOuts(
    SortedSet<Removal> removals, SortedSet<ClassId> classes, SortedSet<OfKind> kinds) {
  /** Nothing is left out. */
  public static final OptOuts NONE = new OptOuts(Set.of(), Set.of(), Set.of());

  public OptOuts {
    removals = Collections.unmodifiableSortedSet(new TreeSet<>(removals));
    classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
  }

  public OptOuts(Set<Removal> removals, Set<ClassId> classes, Set<OfKind> kinds) {
    this(new TreeSet<>(removals), new TreeSet<>(classes), new TreeSet<>(kinds));
  }

  /**
   * A whole kind.
   *
   * @param way what of it is left out
   */
  public record OfKind(Entity kind, Way way) implements Comparable<OfKind> {
    private static final Comparator<OfKind> ORDER =
        Comparator.comparing(OfKind::kind).thenComparing(OfKind::way);

    @Override
    public int compareTo(OfKind other) {
      return ORDER.compare(this, other);
    }
  }

  /** What of a kind is left out. */
  public enum Way {
    /** What is new; who comes back is not new. */
    ADDITIONS,
    REMOVALS
  }

  public boolean isEmpty() {
    return removals.isEmpty() && classes.isEmpty() && kinds.isEmpty();
  }

  /** Whether something new of that kind is added. */
  public boolean adds(Entity kind) {
    return !kinds.contains(new OfKind(kind, Way.ADDITIONS));
  }

  /** Whether that class is made, changed or filled. */
  public boolean touches(ClassId rosterClass) {
    return !classes.contains(rosterClass);
  }

  /** Whether that may leave. */
  public boolean lets(Removal removal) {
    return !removals.contains(removal)
        && !kinds.contains(new OfKind(removal.kind(), Way.REMOVALS))
        && !isInClass(removal)
        && !isOfWhoStays(removal);
  }

  private boolean isOfWhoStays(Removal removal) {
    return switch (removal.kind()) {
      case STUDENT_ENROLMENTS -> stays(Entity.STUDENTS, removal.subject());
      case STAFF_ENROLMENTS -> stays(Entity.STAFF, removal.subject());
      case GUARDIANSHIPS -> stays(Entity.PARENTS, removal.subject());
      case CLASSES, STUDENTS, STAFF, PARENTS -> false;
    };
  }

  private boolean stays(Entity hat, String member) {
    return removals.contains(new Removal(hat, member, ""));
  }

  /**
   * The same, with those of a decision who stay as nothing of their kind leaves.
   *
   * @param leaving all that would leave
   */
  public OptOuts naming(Collection<Removal> leaving) {
    NavigableSet<Removal> all = new TreeSet<>(removals);
    leaving.stream()
        .filter(each -> kinds.contains(new OfKind(each.kind(), Way.REMOVALS)))
        .forEach(all::add);
    return new OptOuts(all, classes, kinds);
  }

  private boolean isInClass(Removal removal) {
    return switch (removal.kind()) {
      case CLASSES -> !touches(new ClassId(removal.subject()));
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> !touches(new ClassId(removal.within()));
      case STUDENTS, STAFF, PARENTS, GUARDIANSHIPS -> false;
    };
  }
}
