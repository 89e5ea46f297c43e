package com.bloomz.rostersync.conformance.offenders.messages;

/** The vocabulary of both. */
public record Says(String words) {}
