package com.bloomz.rostersync.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of real data beside the project, which a clone does not have. */
public final class SharedFolder {
  private SharedFolder() {}

  /** A path in it; the test is skipped where it does not exist. */
  public static Path at(String path) {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    Path wanted = root.resolveSibling("shared").resolve(path);
    Assumptions.assumeTrue(Files.exists(wanted), "needs ../shared: " + path);
    return wanted;
  }
}
