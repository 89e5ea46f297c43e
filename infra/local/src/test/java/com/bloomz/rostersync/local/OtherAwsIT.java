package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.dynamo.DynamoServer;
import com.bloomz.rostersync.dynamo.DynamoSettings;
import com.bloomz.rostersync.testkit.aws.LoopbackKms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The demo with {@code --aws-endpoint}: tables, queues and key are at one address. */
final class OtherAwsIT {
  private final Set<String> operations = new ConcurrentSkipListSet<>();

  private DynamoServer tables;
  private LoopbackKms key;
  private SQSRestServer queues;
  private RecordingProxy address;

  @BeforeEach
  void start() throws IOException {
    tables = DynamoServer.start(DynamoSettings.defaults(InstantSource.system()));
    key = LoopbackKms.start(Optional.empty());
    queues = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    URI sqs = URI.create("http://127.0.0.1:" + queues.waitUntilStarted().localAddress().getPort());
    address =
        new RecordingProxy(
            service ->
                service.startsWith("DynamoDB_")
                    ? tables.url()
                    : service.startsWith("TrentService.") ? key.url() : sqs,
            new RecordingProxy.Toll() {
              @Override
              public void beforePassing(String request) {
                operations.add(request);
              }

              @Override
              public void afterPassing(String request) {}
            });
  }

  @AfterEach
  void stop() {
    address.close();
    Thread.ofPlatform().daemon().start(queues::stopAndWait);
    key.close();
    tables.close();
  }

  @Test
  @DisplayName("tables, queues and key are made at another AWS, and found there again")
  void demoImportsToAnotherAws() {
    assertThat(demo()).contains("SUCCEEDED", "As the generator says: yes");
    assertThat(operations)
        .contains("CreateTable", "TransactWriteItems")
        .contains("CreateKey", "Encrypt", "Decrypt")
        .contains("CreateQueue", "SendMessage", "ReceiveMessage")
        .doesNotContain("PutEvents", "Publish", "/v2/email/outbound-emails");
    double written = tables.metering().of("rostersync").writeUnits();
    assertThat(written).isPositive();

    operations.clear();
    assertThat(demo()).contains("SUCCEEDED").doesNotContain("As the generator says");
    assertThat(operations).contains("Decrypt").doesNotContain("CreateKey", "Encrypt");
    assertThat(tables.metering().of("rostersync").writeUnits()).isLessThan(1.5 * written);
  }

  private String demo() {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        DemoMain.run(
            new DemoTerminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                false),
            StatusMails.recounting(),
            ("--once --students 20 --api-port 0 --mailbox-port 0 --aws-endpoint " + address.url())
                .split(" "));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
