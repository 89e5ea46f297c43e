package com.bloomz.rostersync.local;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How a function's process is started quickly: from jars alone, which is what a class-data archive
 * asks for, and with an archive of the classes that the first of its kind loaded.
 */
final class ChildJvm {
  private static final Path FOLDER =
      Path.of("target", "children", "" + ProcessHandle.current().pid());

  private static final String CLASS_PATH = jarsOnly();

  private ChildJvm() {}

  /** The command line of that main class. */
  static List<String> command(Class<?> main) {
    Path archive = FOLDER.resolve(main.getSimpleName() + ".jsa").toAbsolutePath();
    String classData =
        Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        classData + archive,
        "-Xlog:disable",
        "-Drostersync.log=off",
        "-classpath",
        CLASS_PATH,
        main.getName());
  }

  private static String jarsOnly() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var jars = new ArrayList<String>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (!entry.isEmpty() && Files.isDirectory(path)) {
        jars.add(jar(path, FOLDER.resolve("classes-" + jars.size() + ".jar")).toString());
      } else if (Files.isRegularFile(path)) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path jar(Path folder, Path jar) {
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile).sorted()) {
      Files.createDirectories(jar.getParent());
      try (var out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
        for (Path file : files.toList()) {
          String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
          out.closeEntry();
        }
      }
      return jar.toAbsolutePath();
    } catch (IOException e) {
      throw new IllegalStateException("the classes in " + folder + " could not be packed", e);
    }
  }
}
