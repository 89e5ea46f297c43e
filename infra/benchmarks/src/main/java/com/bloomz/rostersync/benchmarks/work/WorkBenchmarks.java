package com.bloomz.rostersync.benchmarks.work;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.reconcile.Decision;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each step of an import that needs no network, and its floor ({@link Step}). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class WorkBenchmarks {
  /** How many students the school has. */
  @Param("10000")
  public int students;

  private ImportSteps steps = new ImportSteps(1);

  /** Generates the school. */
  @Setup
  public void generate() {
    steps = new ImportSteps(students);
  }

  @Benchmark
  public long tokens() {
    return steps.tokens();
  }

  @Benchmark
  public CleverRoster read() {
    return steps.read();
  }

  @Benchmark
  public int ids() {
    return steps.ids();
  }

  @Benchmark
  public Decision decideFirst() {
    return steps.decideFirst();
  }

  @Benchmark
  public int idsOfBoth() {
    return steps.idsOfBoth();
  }

  @Benchmark
  public Decision decideUnchanged() {
    return steps.decideUnchanged();
  }

  @Benchmark
  public byte[] digest() {
    return steps.digest();
  }

  @Benchmark
  public String fingerprint() {
    return steps.fingerprint();
  }

  @Benchmark
  public int items() {
    return steps.items();
  }

  @Benchmark
  public int encode() {
    return steps.encode();
  }
}
