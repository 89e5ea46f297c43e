package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;

/** What only Bloomz knows of a school. */
public interface SchoolProfiles {
  /** The school's name, as its people know it; empty where it is not known. */
  String name(SchoolId school);

  /** Where that person joins: an absolute URL in ASCII, at most 200 characters. */
  String joinLink(SchoolId school, MemberId person);
}
