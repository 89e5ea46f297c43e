package com.bloomz.rostersync.conformance.offenders.reconcile;

import com.bloomz.rostersync.conformance.offenders.sync.Source;

public record KnowsItsCaller(Source source) {}
