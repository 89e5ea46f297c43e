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

  /** Does not wait: a connection that a client has left open would make that take a minute. */
  @Override
  public void close() {
    Thread.ofPlatform().name("queues-end").daemon().start(server::stopAndWait);
  }
}
