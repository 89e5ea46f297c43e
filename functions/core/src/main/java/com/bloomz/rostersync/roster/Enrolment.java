package com.bloomz.rostersync.roster;

/**
 * A member's place in a class.
 *
 * @param source who made it; one made by hand stays so when Clever shows it too
 */
public record Enrolment(MemberId member, Place place, Source source) {}
