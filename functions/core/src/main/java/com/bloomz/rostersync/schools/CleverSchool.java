package com.bloomz.rostersync.schools;

import com.bloomz.rostersync.roster.CleverId;

/**
 * A school as Clever lists it. Texts are as sent; empty where Clever sends none.
 *
 * @param number the school's number in the district
 * @param lowGrade such as {@code Kindergarten} (docs/clever.md 7)
 * @param highGrade such as {@code 5}
 */
public record CleverSchool(
    CleverId id, String name, String number, String lowGrade, String highGrade) {
  @Override
  public String toString() {
    return "CleverSchool " + id;
  }
}
