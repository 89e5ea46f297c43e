package com.bloomz.rostersync.conformance.offenders.reconcile;

import java.util.Random;

public record RollsDice(Random dice) {}
