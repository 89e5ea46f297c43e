package com.bloomz.rostersync.aws;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An SQS on loopback for a class of tests, with one queue, made anew for each of them. */
final class LocalQueue implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final int POLLS = 10;

  private final SQSRestServer server =
      SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
  private final SqsClient sqs =
      SqsQueues.client()
          .region(Region.US_EAST_1)
          .endpointOverride(
              URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort()))
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();
  private String url = "";

  SqsClient sqs() {
    return sqs;
  }

  String url() {
    return url;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    url = sqs.createQueue(request -> request.queueName("queue")).queueUrl();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    sqs.deleteQueue(request -> request.queueUrl(url));
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    sqs.close();
    server.stopAndWait();
  }

  /** The bodies that arrive, waiting until there are that many; none where none is expected. */
  List<String> bodies(int expected) {
    var bodies = new ArrayList<String>();
    int polls = 0;
    do {
      int seconds = bodies.size() < expected ? 2 : 0;
      sqs.receiveMessage(
              request -> request.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(seconds))
          .messages()
          .forEach(message -> bodies.add(message.body()));
      polls++;
    } while (bodies.size() < expected && polls < POLLS);
    return bodies;
  }
}
