package com.bloomz.rostersync.conformance.offenders.vault;

import com.bloomz.rostersync.conformance.offenders.vault.cycle.Back;

public record Forth(Back back) {}
