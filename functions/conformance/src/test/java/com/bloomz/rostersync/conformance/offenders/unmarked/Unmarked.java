package com.bloomz.rostersync.conformance.offenders.unmarked;

public final class Unmarked {}
