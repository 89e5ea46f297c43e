package com.bloomz.rostersync.settings;

import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;

/**
 * What values the contacts of a Clever school had when they were read (S 6, G 8).
 *
 * @param district Clever's id of the district that it was read through
 * @param school Clever's id of the school
 */
public record ContactReading(
    CleverId district, CleverId school, Instant readAt, ContactCounts counts) {
  /** Whether it is of that school of that district. */
  public boolean isOf(CleverId otherDistrict, CleverId otherSchool) {
    return district.equals(otherDistrict) && school.equals(otherSchool);
  }

  /** The same where it was found unchanged later. */
  public ContactReading confirmedAt(Instant later) {
    return later.isAfter(readAt) ? new ContactReading(district, school, later, counts) : this;
  }
}
