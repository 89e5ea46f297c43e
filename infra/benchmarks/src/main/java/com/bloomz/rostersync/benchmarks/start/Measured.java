package com.bloomz.rostersync.benchmarks.start;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run saw of a function.
 *
 * @param classes loaded to the first answer, as it is deployed
 * @param deployed CPU to the first answer, as it is deployed, each start
 * @param classPath the same from the JVM's class path, without a cache; none where it starts from a
 *     snapshot, which a container image does not
 * @param cached the same with a cache
 */
record Measured(
    String name,
    int classes,
    List<Duration> deployed,
    List<Duration> classPath,
    List<Duration> cached) {
  Measured {
    deployed = List.copyOf(deployed);
    classPath = List.copyOf(classPath);
    cached = List.copyOf(cached);
  }

  /** Before the first start. */
  static Measured none(String name, int classes) {
    return new Measured(name, classes, List.of(), List.of(), List.of());
  }

  /** The same with one more start. */
  Measured with(Duration asDeployed) {
    return new Measured(name, classes, and(deployed, asDeployed), classPath, cached);
  }

  /** The same with one more start of both kinds from the class path. */
  Measured with(Duration fromClassPath, Duration fromCache) {
    return new Measured(
        name, classes, deployed, and(classPath, fromClassPath), and(cached, fromCache));
  }

  private static List<Duration> and(List<Duration> times, Duration one) {
    return Stream.concat(times.stream(), Stream.of(one)).toList();
  }

  /** The one in the middle, in milliseconds; empty of none. */
  static Optional<Long> median(List<Duration> times) {
    return times.stream().map(Duration::toMillis).sorted().skip(times.size() / 2).findFirst();
  }

  /** The parts that one median is of another; empty where there is none. */
  static Optional<Double> ratio(List<Duration> times, List<Duration> floor) {
    return median(times).flatMap(time -> median(floor).map(least -> (double) time / least));
  }
}
