package com.bloomz.rostersync.benchmarks.start;

import java.time.Duration;

/**
 * What a function's process cost until its first answer.
 *
 * @param classes loaded, those that the JVM made by itself too; 0 where they were not counted
 * @param cpu of all its processors, user's and system's, in steps of 10 ms
 */
record FirstAnswer(int classes, Duration cpu) {}
