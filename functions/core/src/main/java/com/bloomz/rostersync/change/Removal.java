package com.bloomz.rostersync.change;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody or something that leaves because Clever no longer shows it (I 4).
 *
 * @param subject the id of the class or member; of an enrolment or guardianship the member's
 * @param within the class of an enrolment, the student of a guardianship; else empty
 */
public record Removal(Entity kind, String subject, String within) implements Comparable<Removal> {
  private static final Comparator<Removal> ORDER =
      Comparator.comparing(Removal::kind)
          .thenComparing(Removal::within)
          .thenComparing(Removal::subject);

  /** A class that is archived. */
  public static Removal of(ClassId archived) {
    return new Removal(Entity.CLASSES, archived.value(), "");
  }

  /** A hat that ends, of the kind that it is of. */
  public static Removal of(Entity kind, MemberId member) {
    return new Removal(kind, member.value(), "");
  }

  /** A place that ends, of the kind that it is of. */
  public static Removal of(Entity kind, MemberId member, ClassId rosterClass) {
    return new Removal(kind, member.value(), rosterClass.value());
  }

  /** A parent who is no longer that student's. */
  public static Removal ofParent(MemberId parent, MemberId student) {
    return new Removal(Entity.GUARDIANSHIPS, parent.value(), student.value());
  }

  /** Those among the changes, in order. What a child's return ends (G 6) is none of them. */
  public static List<Removal> among(List<Change> changes) {
    return changes.stream()
        .filter(each -> each.rule() == Rule.I_4 && each.verb().removes())
        .map(each -> new Removal(each.entity(), each.subject(), each.within()))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public int compareTo(Removal other) {
    return ORDER.compare(this, other);
  }
}
