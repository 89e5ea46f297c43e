package com.bloomz.rostersync.conformance.offenders.aws;

import com.bloomz.rostersync.conformance.offenders.aws.cycle.Back;

public record Forth(Back back) {}
