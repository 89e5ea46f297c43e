package com.bloomz.rostersync.clever.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints what reading a district takes: heap of what is kept, CPU of the whole process, bytes of
 * the packed rosters. Clever is another process. Not a test; run it after the tests were compiled,
 * with the class path that {@code mvn -pl functions/clever dependency:build-classpath} prints:
 *
 * <pre>java -Xmx96m -cp CLASSPATH com.bloomz.rostersync.clever.figures.DistrictFigures 200 50000
 * </pre>
 *
 * <p>With a third number it reads in invocations of so many requests, each of which keeps what it
 * has read in files and forgets it:
 *
 * <pre>
 * java -Xmx1500m -cp CLASSPATH com.bloomz.rostersync.clever.figures.DistrictFigures 1000 1000000 150
 * </pre>
 */
public final class DistrictFigures {
  /** The system property by which it measures in a JVM that has just started, and no more. */
  static final String ONCE = "figures.once";

  static final AccessToken TOKEN = new AccessToken("0123456789abcdef");

  private DistrictFigures() {}

  /**
   * Measures.
   *
   * @param arguments how many schools and how many students; and how many requests an invocation
   */
  public static void main(String[] arguments) throws IOException {
    int schools = Integer.parseInt(arguments[0]);
    Process clever = serving(arguments);
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(clever.getInputStream(), UTF_8))) {
      URI base = URI.create("http://127.0.0.1:" + out.readLine());
      DistrictSource source =
          CleverApi.districts(
              CleverApiSettings.of(base, "v3.1"), InstantSource.system(), Thread::sleep);
      System.out.printf(
          "%s schools, %s students, heap of %d MB%n", arguments[0], arguments[1], most());
      if (arguments.length > 2) {
        GiantFigures.measure(source, schools, Integer.parseInt(arguments[2]));
      } else {
        measure(source, schools, "cold");
        if (!Boolean.getBoolean(ONCE)) {
          measure(source, schools, "warm");
        }
      }
      System.out.printf("most heap in use: %.1f MB%n", peak() / 1e6);
    } finally {
      clever.destroy();
    }
  }

  private static Process serving(String[] arguments) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            LargeDistrict.class.getName(),
            arguments[0],
            arguments[1])
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void measure(DistrictSource source, int schools, String how) {
    long before = used();
    long start = cpu();
    long began = System.nanoTime();
    DistrictReading.Complete read = read(source, schools);
    System.out.printf(
        "%s reading: %.2f s of CPU, %.2f s%n", how, (cpu() - start) / 1e9, since(began));
    Traffic traffic = read.traffic();
    System.out.printf("  %d requests, %.1f MB%n", traffic.requests(), traffic.bytes() / 1e6);
    System.out.printf("  kept packed: %.1f MB of heap%n", (used() - before) / 1e6);
    DistrictRosters rosters = read.rosters();
    start = cpu();
    began = System.nanoTime();
    long records = ids(schools).mapToLong(id -> records(rosters, id)).sum();
    System.out.printf(
        "%s building: %.2f s of CPU, %.2f s%n", how, (cpu() - start) / 1e9, since(began));
    System.out.printf("  %d records in %d rosters%n", records, schools);
    start = cpu();
    long bytes = ids(schools).mapToLong(id -> rosters.packed(id, true).size()).sum();
    System.out.printf(
        "%s packing: %.2f s of CPU, %.1f MB%n", how, (cpu() - start) / 1e9, bytes / 1e6);
  }

  private static DistrictReading.Complete read(DistrictSource source, int schools) {
    var wanted = wanted(schools);
    return switch (source.read(wanted, () -> Duration.ofMinutes(14), _ -> {})) {
      case DistrictReading.Complete complete -> complete;
      case DistrictReading.Paused paused -> throw new IllegalStateException(paused.toString());
      case DistrictReading.Stopped stopped ->
          throw new IllegalStateException(stopped.why().toString());
    };
  }

  static DistrictSource.Wanted wanted(int schools) {
    return new DistrictSource.Wanted(
        new CleverId(LargeDistrict.ID), TOKEN, true, ids(schools).collect(Collectors.toSet()));
  }

  static Stream<CleverId> ids(int schools) {
    return IntStream.range(0, schools).mapToObj(LargeDistrict::school);
  }

  private static long records(DistrictRosters rosters, CleverId school) {
    CleverRoster roster = rosters.school(school, true).orElseThrow();
    return List.of(
            roster.sections(), roster.terms(), roster.students(), roster.staff(), roster.contacts())
        .stream()
        .mapToLong(List::size)
        .sum();
  }

  static long used() {
    Runtime.getRuntime().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long most() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }

  static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
