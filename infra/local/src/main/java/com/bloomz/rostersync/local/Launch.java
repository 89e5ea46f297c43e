package com.bloomz.rostersync.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes down for {@code ./demo} how to start the demo: the path of this JVM, which is the one that
 * the build has chosen, and an argument file with this class path.
 */
public final class Launch {
  private static final List<String> FLAGS =
      List.of(
          "-Xms512m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Drostersync.log=off");

  private Launch() {}

  /**
   * Writes both files.
   *
   * @param arguments the folder to write to, the folder of this module's classes, and its jar,
   *     which takes that folder's place: class data is archived of jars only
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(folder.resolve("java"), java + System.lineSeparator());
    String classPath =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(entry -> entry.equals(arguments[1]) ? arguments[2] : entry)
            .collect(Collectors.joining(File.pathSeparator))
            .replace("\\", "\\\\");
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
