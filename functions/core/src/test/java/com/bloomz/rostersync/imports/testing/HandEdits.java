package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;

/** Changes a stored roster as an admin does, past every claim. Each change counts as a revision. */
public interface HandEdits {
  /** Puts a class in, or in the place of the one with its id. */
  void put(SchoolId school, RosterClass edited);

  /** Puts a member in, or in the place of the one with that id. */
  void put(SchoolId school, Member edited);
}
