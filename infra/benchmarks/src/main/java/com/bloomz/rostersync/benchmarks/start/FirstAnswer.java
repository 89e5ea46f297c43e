package com.bloomz.rostersync.benchmarks.start;

import java.time.Duration;

/**
 * What a function's process cost until its first answer, or from its snapshot on.
 *
 * @param classes loaded, those that the JVM made by itself too; 0 where they were not counted
 * @param cpu of all its processors, user's and system's, in steps of 10 ms
 */
record FirstAnswer(int classes, Duration cpu) {
  static final FirstAnswer NONE = new FirstAnswer(0, Duration.ZERO);

  /** What came after that. */
  FirstAnswer since(FirstAnswer before) {
    return new FirstAnswer(classes - before.classes, cpu.minus(before.cpu));
  }
}
