package com.bloomz.rostersync.conformance.offenders.roster;

/** Prints the name of a person. */
public record TellsAName(String name) {}
