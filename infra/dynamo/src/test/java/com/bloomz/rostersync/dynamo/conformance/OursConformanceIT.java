package com.bloomz.rostersync.dynamo.conformance;

import com.bloomz.rostersync.dynamo.DynamoServer;
import com.bloomz.rostersync.dynamo.DynamoSettings;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The kit against our own server, which differs nowhere. */
final class OursConformanceIT extends DynamoConformanceKit {
  private @Nullable DynamoServer server;

  @Override
  DynamoTarget start() {
    DynamoServer started = DynamoServer.start(DynamoSettings.defaults(InstantSource.system()));
    server = started;
    return DynamoTarget.local(started.url());
  }

  @Override
  void stop() {
    if (server != null) {
      server.close();
    }
  }
}
