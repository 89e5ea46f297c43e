package com.bloomz.rostersync.conformance.offenders.worker;

import com.bloomz.rostersync.conformance.offenders.local.Demo;

public record KnowsInfra(Demo demo) {}
