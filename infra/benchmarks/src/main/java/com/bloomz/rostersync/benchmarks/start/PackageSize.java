package com.bloomz.rostersync.benchmarks.start;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How large a deployment folder is.
 *
 * @param unpacked bytes, of which Lambda takes 250 MB
 * @param zipped bytes of all as one zip
 * @param largest the largest files in order, with their bytes
 */
record PackageSize(String name, long unpacked, long zipped, Map<String, Long> largest) {
  private static final int SHOWN = 3;

  PackageSize {
    largest = new LinkedHashMap<>(largest);
  }

  /**
   * Measures it.
   *
   * @throws IOException if it is not there
   */
  static PackageSize of(String name, Path folder) throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    var zip = new Counted();
    try (var zipped = new ZipOutputStream(zip);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString();
        sizes.put(path, Files.size(file));
        zipped.putNextEntry(new ZipEntry(path));
        Files.copy(file, zipped);
      }
    }
    Map<String, Long> largest = new LinkedHashMap<>();
    sizes.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .forEach(each -> largest.put(each.getKey(), each.getValue()));
    long unpacked = sizes.values().stream().mapToLong(Long::longValue).sum();
    return new PackageSize(name, unpacked, zip.bytes, largest);
  }

  private static final class Counted extends FilterOutputStream {
    private long bytes;

    Counted() {
      super(OutputStream.nullOutputStream());
    }

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}
