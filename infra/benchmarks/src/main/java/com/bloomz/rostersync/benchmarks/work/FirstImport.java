package com.bloomz.rostersync.benchmarks.work;

import com.bloomz.rostersync.benchmarks.work.Ratios.Row;
import com.bloomz.rostersync.benchmarks.work.Ratios.Times;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A first import in one warm process: CPU of all threads of Java for what needs no network, and of
 * the {@link Barest} programs, each beside a token walk of the same pages, and time on the clock
 * for what is written, beside a bare load. The sides take turns; the first third of the rounds is
 * not counted.
 */
final class FirstImport {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1_000_000;
  private static final String TOKENS = "token walk";
  private static final String READING = "CPU of reading";
  private static final String DECIDING = "CPU of deciding";
  private static final String ENCODING = "CPU of encoding";
  private static final String FINGERPRINT = "CPU of the fingerprint";
  private static final String IMPORT = "CPU of reading, deciding, encoding";
  private static final String UNCHANGED = "CPU of an unchanged school's pages";
  private static final String BAREST = "barest import";
  private static final String TEXTS = "walk that makes the texts";
  private static final String LOOK_UPS = "each id looked up";
  private static final String ITEMS = "items written as JSON";
  private static final String JOURNAL = "journal deflated";
  private static final String WRITING = "time of writing";
  private static final String BARE_LOAD = "bare load";
  private static final List<String> STEPS = List.of(READING, DECIDING, ENCODING);

  /**
   * What is left of an import of the same pages to the same items and journal without its rules.
   */
  private static final List<String> FLOORS = List.of(TEXTS, LOOK_UPS, ITEMS, JOURNAL);

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
    Barest barest = steps.barest();
    Map<String, Double> round = new LinkedHashMap<>();
    round.put(TOKENS, cpu(steps::tokens));
    round.put(TEXTS, cpu(barest::texts));
    round.put("databind into records", cpu(barest::records));
    round.put(READING, cpu(steps::read));
    round.put(LOOK_UPS, cpu(steps::ids));
    round.put(DECIDING, cpu(steps::decideFirst));
    round.put(ITEMS, cpu(() -> barest.write(OutputStream.nullOutputStream())));
    round.put(JOURNAL, cpu(barest::deflate));
    round.put(ENCODING, cpu(steps::encode));
    round.put(FINGERPRINT, cpu(steps::fingerprint));
    round.put("hash of the pages", cpu(barest::hash));
    round.put(BAREST, sum(round, FLOORS));
    round.put(IMPORT, sum(round, STEPS));
    round.put(UNCHANGED, sum(round, List.of(READING, FINGERPRINT)));
    if (counted) {
      round.forEach(this::add);
    }
  }

  private static double sum(Map<String, Double> round, List<String> parts) {
    return parts.stream().mapToDouble(part -> round.getOrDefault(part, Double.NaN)).sum();
  }

  private void writing(boolean counted, boolean bareFirst) {
    Duration before = bareFirst ? steps.load().bareLoad() : Duration.ZERO;
    Duration load = steps.load().load();
    Duration bare = bareFirst ? before : steps.load().bareLoad();
    if (counted) {
      add(WRITING, load.toNanos() / NANOS);
      add(BARE_LOAD, bare.toNanos() / NANOS);
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

  /** Everything beside a token walk; the whole beside the barest import too. */
  private Ratios ratios() {
    List<Row> rows = new ArrayList<>();
    for (String name : measured.keySet()) {
      if (!name.equals(TOKENS) && !name.equals(WRITING) && !name.equals(BARE_LOAD)) {
        rows.add(new Row(times(name), times(TOKENS)));
      }
    }
    rows.add(new Row(times(IMPORT), times(BAREST)));
    rows.add(new Row(times(WRITING), times(BARE_LOAD)));
    return new Ratios(rows);
  }

  private Times times(String name) {
    return Times.of(
        name,
        measured.getOrDefault(name, List.of()).stream().mapToDouble(Double::doubleValue).toArray());
  }
}
