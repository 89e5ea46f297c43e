package com.bloomz.rostersync.conformance.offenders.local;

public final class Demo {}
