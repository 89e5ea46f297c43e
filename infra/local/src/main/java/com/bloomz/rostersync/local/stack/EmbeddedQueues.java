package com.bloomz.rostersync.local.stack;

import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ, which speaks SQS, on loopback and in memory. */
final class EmbeddedQueues implements AutoCloseable {
  private final SQSRestServer server;

  private EmbeddedQueues(SQSRestServer server) {
    this.server = server;
  }

  static EmbeddedQueues start() {
    return new EmbeddedQueues(
        SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start());
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
  }

  @Override
  public void close() {
    server.stopAndWait();
  }
}
