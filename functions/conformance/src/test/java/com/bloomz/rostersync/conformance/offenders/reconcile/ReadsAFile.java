package com.bloomz.rostersync.conformance.offenders.reconcile;

import java.nio.file.Files;
import java.nio.file.Path;

public record ReadsAFile(Path path) {
  boolean isThere() {
    return Files.exists(path);
  }
}
