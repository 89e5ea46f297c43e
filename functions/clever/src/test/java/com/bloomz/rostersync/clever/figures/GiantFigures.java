package com.bloomz.rostersync.clever.figures;

import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Prints what reading a district over several invocations takes. */
final class GiantFigures {
  private final DistrictSource source;
  private final int schools;
  private final int requests;
  private final List<Path> kept = new ArrayList<>();

  private GiantFigures(DistrictSource source, int schools, int requests) {
    this.source = source;
    this.schools = schools;
    this.requests = requests;
  }

  static void measure(DistrictSource source, int schools, int requests) throws IOException {
    DistrictRosters rosters = new GiantFigures(source, schools, requests).rosters();
    long start = DistrictFigures.cpu();
    long began = System.nanoTime();
    long bytes =
        DistrictFigures.ids(schools)
            .filter(id -> rosters.school(id, true).isPresent())
            .mapToLong(id -> rosters.packed(id, true).size())
            .sum();
    System.out.printf(
        "building and packing %d schools: %.1f s of CPU, %.1f s, %.1f MB%n",
        schools, (DistrictFigures.cpu() - start) / 1e9, DistrictFigures.since(began), bytes / 1e6);
  }

  private DistrictRosters rosters() throws IOException {
    for (int invocation = 1; ; invocation++) {
      long start = DistrictFigures.cpu();
      long began = System.nanoTime();
      DistrictReading reading = read();
      System.out.printf(
          "invocation %d: %d requests, %.1f MB, %.1f s of CPU, %.1f s%n",
          invocation,
          reading.traffic().requests(),
          reading.traffic().bytes() / 1e6,
          (DistrictFigures.cpu() - start) / 1e9,
          DistrictFigures.since(began));
      switch (reading) {
        case DistrictReading.Complete complete -> {
          System.out.printf("  heap in use: %.1f MB%n", DistrictFigures.used() / 1e6);
          return complete.rosters();
        }
        case DistrictReading.Paused paused -> keep(paused);
        case DistrictReading.Stopped stopped ->
            throw new IllegalStateException(stopped.why().toString());
      }
    }
  }

  private DistrictReading read() {
    int[] pages = new int[1];
    return source.readOn(
        DistrictFigures.wanted(schools),
        () -> new Parts(kept.iterator()),
        () -> pages[0] < requests ? Duration.ofMinutes(14) : Duration.ZERO,
        _ -> pages[0]++);
  }

  private void keep(DistrictReading.Paused paused) throws IOException {
    long start = DistrictFigures.cpu();
    int before = kept.size();
    paused.read().parts(part -> kept.add(file(part)));
    long bytes = 0;
    for (Path part : kept.subList(before, kept.size())) {
      bytes += Files.size(part);
    }
    System.out.printf(
        "  heap in use: %.1f MB; kept %d parts of %.1f MB in %.1f s of CPU%n",
        DistrictFigures.used() / 1e6,
        kept.size() - before,
        bytes / 1e6,
        (DistrictFigures.cpu() - start) / 1e9);
  }

  private static Path file(byte[] part) {
    try {
      Path file = Files.createTempFile("district", ".part");
      file.toFile().deleteOnExit();
      return Files.write(file, part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Parts(Iterator<Path> files) implements Iterator<byte[]> {
    @Override
    public boolean hasNext() {
      return files.hasNext();
    }

    @Override
    public byte[] next() {
      try {
        return Files.readAllBytes(files.next());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
