package com.bloomz.rostersync.roster;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class in Bloomz.
 *
 * @param name Bloomz's name
 * @param cleverName the section's name when last seen; null for a class made by hand
 * @param renamed whether an admin gave it a name of its own, which then stays (C 3)
 * @param section the section that it is kept equal to; null for a class made by hand
 * @param archived an archived class is left alone and its name is free (C 4)
 * @param enrolments at most one a member, ordered by member
 */
public record RosterClass(
    ClassId id,
    String name,
    @Nullable String cleverName,
    boolean renamed,
    Source source,
    @Nullable CleverId section,
    boolean archived,
    List<Enrolment> enrolments) {
  private static final Comparator<Enrolment> BY_MEMBER =
      (one, other) -> one.member().compareTo(other.member());

  public RosterClass {
    enrolments = ordered(enrolments);
  }

  private static List<Enrolment> ordered(List<Enrolment> enrolments) {
    for (int i = 1; i < enrolments.size(); i++) {
      if (BY_MEMBER.compare(enrolments.get(i - 1), enrolments.get(i)) > 0) {
        return enrolments.stream().sorted(BY_MEMBER).toList();
      }
    }
    return List.copyOf(enrolments);
  }

  /** Its name as class names are compared (C 1). */
  public NameKey nameKey() {
    return NameKey.of(name);
  }

  public RosterClass withNames(String newName, @Nullable String newCleverName) {
    return new RosterClass(
        id, newName, newCleverName, renamed, source, section, archived, enrolments);
  }

  public RosterClass withArchived(boolean nowArchived) {
    return new RosterClass(id, name, cleverName, renamed, source, section, nowArchived, enrolments);
  }

  public RosterClass withEnrolments(Collection<Enrolment> newEnrolments) {
    return new RosterClass(
        id, name, cleverName, renamed, source, section, archived, List.copyOf(newEnrolments));
  }

  @Override
  public String toString() {
    return "RosterClass " + id;
  }
}
