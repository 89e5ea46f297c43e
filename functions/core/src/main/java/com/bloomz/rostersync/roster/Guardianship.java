package com.bloomz.rostersync.roster;

/**
 * A parent-to-student link; it stands with the student.
 *
 * @param parent the member who is the parent
 * @param relationship Clever's value, empty where there is none
 * @param type Clever's value, empty where there is none
 * @param source who made it
 */
public record Guardianship(MemberId parent, String relationship, String type, Source source) {}
