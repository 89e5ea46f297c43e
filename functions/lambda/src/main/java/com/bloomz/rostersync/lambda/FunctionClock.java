package com.bloomz.rostersync.lambda;

import java.time.InstantSource;

/** The clock that a function goes by. */
public record FunctionClock(InstantSource source) {}
