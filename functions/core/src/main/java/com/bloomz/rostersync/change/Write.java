package com.bloomz.rostersync.change;

import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;

/** A class or member as it is to be stored, with the changes that this makes: at least one. */
public sealed interface Write {
  /** What the journal says of this write. */
  List<Change> changes();

  /** A class to be stored, enrolments included. */
  record OfClass(RosterClass after, List<Change> changes) implements Write {
    public OfClass {
      changes = changes.stream().sorted().toList();
    }
  }

  /** A member to be stored, a student's guardianships included. */
  record OfMember(Member after, List<Change> changes) implements Write {
    public OfMember {
      changes = changes.stream().sorted().toList();
    }
  }
}
