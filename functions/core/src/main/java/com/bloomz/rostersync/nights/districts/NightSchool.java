package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.nights.NightlyImports.Standing;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;

/**
 * A school that is to be imported in a night.
 *
 * @param contacts whether contacts are read for it
 */
record NightSchool(
    School school,
    Connection connection,
    CleverId cleverSchool,
    boolean contacts,
    Standing standing) {
  SchoolId id() {
    return school.id();
  }
}
