package com.bloomz.rostersync.dynamo.conformance;

import org.jspecify.annotations.Nullable;

/** The kit against moto, a second opinion. */
final class MotoConformanceIT extends DynamoConformanceKit {
  private @Nullable MotoServer server;

  @Override
  DynamoTarget start() {
    var started = MotoServer.start();
    server = started;
    return DynamoTarget.local(started.url());
  }

  @Override
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  KnownDifferences known() {
    return KnownDifferences.read("moto");
  }
}
