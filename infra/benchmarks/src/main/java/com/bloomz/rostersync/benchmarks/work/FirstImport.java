package com.bloomz.rostersync.benchmarks.work;

import com.bloomz.rostersync.benchmarks.work.Ratios.Row;
import com.bloomz.rostersync.benchmarks.work.Ratios.Times;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A first import in one warm process: CPU of all threads of Java for what needs no network, each
 * beside a token walk of the same pages, and time on the clock for what is written, beside a bare
 * load. The sides take turns; the first third of the rounds is not counted.
 */
final class FirstImport {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1_000_000;
  private static final String TOKENS = "token walk";

  private final ImportSteps steps;
  private final Map<String, List<Double>> measured = new LinkedHashMap<>();

  private FirstImport(ImportSteps steps) {
    this.steps = steps;
  }

  static Ratios measure(ImportSteps steps, int cpuRounds, int writingRounds) {
    var run = new FirstImport(steps);
    for (int round = 0; round < cpuRounds; round++) {
      run.cpu(round >= cpuRounds / 3);
    }
    for (int round = 0; round < writingRounds; round++) {
      run.writing(round >= writingRounds / 3, round % 2 == 0);
    }
    return run.ratios();
  }

  private void cpu(boolean counted) {
    double tokens = cpu(steps::tokens);
    double read = cpu(steps::read);
    double decide = cpu(steps::decideFirst);
    double encode = cpu(steps::encode);
    double fingerprint = cpu(steps::fingerprint);
    if (counted) {
      add(TOKENS, tokens);
      add("CPU of reading", read);
      add("CPU of deciding", decide);
      add("CPU of encoding", encode);
      add("CPU of reading, deciding, encoding", read + decide + encode);
      add("CPU of an unchanged school's pages", read + fingerprint);
    }
  }

  private void writing(boolean counted, boolean bareFirst) {
    Duration before = bareFirst ? steps.load().bareLoad() : Duration.ZERO;
    Duration load = steps.load().load();
    Duration bare = bareFirst ? before : steps.load().bareLoad();
    if (counted) {
      add("time of writing", load.toNanos() / NANOS);
      add("bare load", bare.toNanos() / NANOS);
    }
  }

  private static double cpu(Supplier<?> work) {
    long start = cpuOfAllThreads();
    Object made = work.get();
    long end = cpuOfAllThreads();
    if (made == null) {
      throw new IllegalStateException("nothing was made");
    }
    return (end - start) / NANOS;
  }

  /** Transactions are made on a thread of their own. */
  private static long cpuOfAllThreads() {
    long cpu = 0;
    for (long id : THREADS.getAllThreadIds()) {
      cpu += Math.max(0, THREADS.getThreadCpuTime(id));
    }
    return cpu;
  }

  private void add(String name, double millis) {
    measured.computeIfAbsent(name, _ -> new ArrayList<>()).add(millis);
  }

  private Ratios ratios() {
    List<Row> rows = new ArrayList<>();
    for (String name : measured.keySet()) {
      if (name.startsWith("CPU")) {
        rows.add(new Row(times(name), times(TOKENS)));
      }
    }
    rows.add(new Row(times("time of writing"), times("bare load")));
    return new Ratios(rows);
  }

  private Times times(String name) {
    return Times.of(
        name,
        measured.getOrDefault(name, List.of()).stream().mapToDouble(Double::doubleValue).toArray());
  }
}
