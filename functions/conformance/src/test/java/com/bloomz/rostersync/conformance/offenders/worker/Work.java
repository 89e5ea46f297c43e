package com.bloomz.rostersync.conformance.offenders.worker;

public final class Work {}
