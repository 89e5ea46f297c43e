package com.bloomz.rostersync.change;

import com.bloomz.rostersync.roster.MemberId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The active members who came from Clever and whom Clever does not show now, by the kind as which
 * it does not (I 9). Who was added by hand and never linked is none of them.
 */
public record AbsentMembers(
    SortedSet<MemberId> students, SortedSet<MemberId> staff, SortedSet<MemberId> parents) {
  /** Clever shows everyone. */
  public static final AbsentMembers NONE = new AbsentMembers(Set.of(), Set.of(), Set.of());

  public AbsentMembers {
    students = Collections.unmodifiableSortedSet(new TreeSet<>(students));
    staff = Collections.unmodifiableSortedSet(new TreeSet<>(staff));
    parents = Collections.unmodifiableSortedSet(new TreeSet<>(parents));
  }

  public AbsentMembers(Set<MemberId> students, Set<MemberId> staff, Set<MemberId> parents) {
    this(new TreeSet<>(students), new TreeSet<>(staff), new TreeSet<>(parents));
  }

  public boolean isEmpty() {
    return students.isEmpty() && staff.isEmpty() && parents.isEmpty();
  }
}
