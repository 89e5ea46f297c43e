package com.bloomz.rostersync.benchmarks.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Each function's first event, of the project's own. What is said to come from a queue has the
 * receipt of a message that the queue handed out, as on AWS: with another one the queue refuses
 * what functions ask of it first, and an error's classes would be measured.
 *
 * @param events the project's folder of events
 * @param queues URLs by their names in the template
 * @param sqs where the queues answer
 */
record FirstEvents(Path events, Map<String, String> queues, URI sqs) {
  private static final Map<String, First> OF_FUNCTIONS =
      Map.of(
          "ApiFunction",
          new First("api-list-imports", Optional.empty()),
          "WorkerFunction",
          new First("worker-import-now", Optional.of("ImportQueue")),
          "NightWorkerFunction",
          new First("worker-import-now", Optional.of("NightlyImportQueue")),
          "DispatcherFunction",
          new First("dispatcher-night", Optional.empty()),
          "ShardsFunction",
          new First("shards-start", Optional.of("ShardQueue")),
          "DistrictsFunction",
          new First("districts-night", Optional.of("DistrictQueue")),
          "SweeperFunction",
          new First("sweeper-rule", Optional.empty()),
          "EraserFunction",
          new First("eraser-order", Optional.empty()),
          "NotifierFunction",
          new First("notifier-invitation", Optional.of("InvitationQueue")));

  FirstEvents {
    queues = Map.copyOf(queues);
  }

  private record First(String file, Optional<String> queue) {}

  /**
   * The event as Lambda hands it over.
   *
   * @param function its name in the template
   * @throws IOException if it has none
   */
  String of(String function) throws IOException {
    First first = OF_FUNCTIONS.get(function);
    if (first == null) {
      throw new IOException("no first event of " + function);
    }
    String event = Files.readString(events.resolve(first.file() + ".json"));
    return first
        .queue()
        .map(
            queue ->
                event.replaceAll("(\"receiptHandle\": )\"[^\"]*\"", "$1\"" + receipt(queue) + "\""))
        .orElse(event);
  }

  private String receipt(String queue) {
    String url = queues.get(queue);
    try (SqsClient client = SqsClient.builder().endpointOverride(sqs).build()) {
      client.sendMessage(message -> message.queueUrl(url).messageBody("measured"));
      return client
          .receiveMessage(wanted -> wanted.queueUrl(url).waitTimeSeconds(5))
          .messages()
          .getFirst()
          .receiptHandle();
    }
  }
}
