/**
 * What the work of an import costs, step by step, each beside a floor in the same run: JMH's
 * benchmarks ({@link com.bloomz.rostersync.benchmarks.work.WorkBenchmarks}), and a whole first
 * import in one warm process ({@link com.bloomz.rostersync.benchmarks.work.WorkMain}).
 */
@NullMarked
package com.bloomz.rostersync.benchmarks.work;

import org.jspecify.annotations.NullMarked;
