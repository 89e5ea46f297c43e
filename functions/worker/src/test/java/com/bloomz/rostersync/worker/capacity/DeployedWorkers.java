package com.bloomz.rostersync.worker.capacity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many workers template.yaml has, and how often its queues bring a message. */
record DeployedWorkers(int shards, int districts, int nightly, int importNow, int receives) {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");

  static DeployedWorkers ofTemplate() {
    String template;
    try {
      template = Files.readString(TEMPLATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DeployedWorkers(
        number(template, "ShardsFunction", "MaximumConcurrency"),
        number(template, "DistrictsFunction", "MaximumConcurrency"),
        number(template, "NightWorkerFunction", "MaximumConcurrency"),
        number(template, "WorkerFunction", "MaximumConcurrency"),
        number(template, "DistrictQueue", "maxReceiveCount"));
  }

  int all() {
    return shards + districts + nightly + importNow;
  }

  private static int number(String template, String resource, String property) {
    int from = template.indexOf("\n  " + resource + ":\n");
    int at = template.indexOf(property + ": ", from);
    if (from < 0 || at < 0) {
      throw new IllegalStateException(resource + " has no " + property);
    }
    int begin = at + property.length() + 2;
    return Integer.parseInt(template.substring(begin, template.indexOf('\n', begin)).strip());
  }
}
