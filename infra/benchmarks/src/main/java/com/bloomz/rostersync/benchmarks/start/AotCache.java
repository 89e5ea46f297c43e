package com.bloomz.rostersync.benchmarks.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An ahead-of-time cache (JEP 483, 514) with a note beside it of the jars and the JVM that it was
 * made from. A JVM passes over a cache of other jars without a word, or takes one whose jar has
 * another content at the old size and time; so a cache is used only while its note is true.
 *
 * @param file of the cache; the note has the same name and {@code .of} behind it
 * @param jars in the order of the class path
 */
record AotCache(Path file, List<Path> jars) {
  AotCache {
    jars = List.copyOf(jars);
  }

  /** The flag that makes the cache when a JVM ends in order. */
  String making() {
    return "-XX:AOTCacheOutput=" + file;
  }

  /**
   * Notes what the cache, which is made, belongs to.
   *
   * @throws IOException if there is no cache, or a jar cannot be read
   */
  void note() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no cache was made: " + file);
    }
    Files.writeString(noteFile(), content());
  }

  /**
   * The flag that uses the cache; empty if there is none, or it is of other jars or another JVM.
   *
   * @throws IOException if a jar cannot be read
   */
  Optional<String> using() throws IOException {
    boolean belongs =
        Files.isRegularFile(file)
            && Files.isRegularFile(noteFile())
            && Files.readString(noteFile()).equals(content());
    return belongs ? Optional.of("-XX:AOTCache=" + file) : Optional.empty();
  }

  private Path noteFile() {
    return file.resolveSibling(file.getFileName() + ".of");
  }

  /** The JVM, the cache and every jar with its SHA-256, a line each. */
  private String content() throws IOException {
    var lines = Stream.<String>builder();
    lines.add(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    lines.add(line(file));
    for (Path jar : jars) {
      lines.add(line(jar));
    }
    return lines.build().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest()) + "  " + file;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
