package com.bloomz.rostersync.conformance.offenders.store;

import com.bloomz.rostersync.conformance.offenders.worker.Work;

public record KnowsTheFunction(Work work) {}
