package com.bloomz.rostersync.conformance.offenders.reconcile;

import java.time.InstantSource;

public record HasAClock(InstantSource time) {}
