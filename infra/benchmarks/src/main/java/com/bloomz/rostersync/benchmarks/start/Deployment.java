package com.bloomz.rostersync.benchmarks.start;

import com.bloomz.rostersync.local.lambda.DeployedFunction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A deployment folder as jars alone, which is what a cache can be made of. */
final class Deployment {
  private Deployment() {}

  /**
   * The function's classes as one jar, then its libraries by name.
   *
   * @param folder where the jar is made
   * @throws IOException if the function is not built
   */
  static List<Path> jars(DeployedFunction function, Path folder) throws IOException {
    var jars = new ArrayList<Path>();
    jars.add(classes(function.folder(), Files.createDirectories(folder).resolve("function.jar")));
    try (Stream<Path> libraries = Files.list(function.folder().resolve("lib"))) {
      libraries.map(each -> each.toAbsolutePath().normalize()).sorted().forEach(jars::add);
    }
    return jars;
  }

  private static Path classes(Path deployed, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        var packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(deployed)) {
      for (Path file : files.sorted().toList()) {
        String name = deployed.relativize(file).toString();
        // Micronaut looks for folders too.
        if (Files.isDirectory(file) && !name.isEmpty() && !name.equals("lib")) {
          packed.putNextEntry(new JarEntry(name + "/"));
        } else if (Files.isRegularFile(file) && !name.startsWith("lib/")) {
          packed.putNextEntry(new JarEntry(name));
          Files.copy(file, packed);
        }
      }
    }
    return jar.toAbsolutePath().normalize();
  }
}
