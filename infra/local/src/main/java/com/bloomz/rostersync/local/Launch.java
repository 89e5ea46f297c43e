package com.bloomz.rostersync.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes down for {@code ./demo} how to start the demo: the path of this JVM, which is the one that
 * the build has chosen, and an argument file with this class path.
 */
public final class Launch {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dorg.slf4j.simpleLogger.logFile=System.err",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
          "-Dorg.slf4j.simpleLogger.log.com.bloomz=off");

  private Launch() {}

  /** Takes the folder to write to. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(folder.resolve("java"), java + System.lineSeparator());
    String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
    Files.writeString(
        folder.resolve("arguments"),
        String.join(System.lineSeparator(), FLAGS)
            + System.lineSeparator()
            + "-classpath \""
            + classPath
            + "\""
            + System.lineSeparator()
            + DemoMain.class.getName()
            + System.lineSeparator());
  }
}
