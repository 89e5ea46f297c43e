package com.bloomz.rostersync.conformance.offenders.clever;

import com.bloomz.rostersync.conformance.offenders.store.Rows;

public record KnowsAnotherAdapter(Rows rows) {}
