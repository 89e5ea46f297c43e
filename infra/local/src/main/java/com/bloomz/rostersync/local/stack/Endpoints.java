package com.bloomz.rostersync.local.stack;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Where the services of a local AWS answer.
 *
 * @param mailbox for SES and SNS
 */
record Endpoints(URI dynamo, URI sqs, URI kms, URI bus, URI mailbox) {
  private static final ReentrantLock LEADING = new ReentrantLock();

  /** By the services' names in the SDK's system properties. */
  private Map<String, URI> byService() {
    return Map.of(
        "DynamoDb",
        dynamo,
        "Sqs",
        sqs,
        "Kms",
        kms,
        "EventBridge",
        bus,
        "SesV2",
        mailbox,
        "Sns",
        mailbox);
  }

  /**
   * Leads the clients there that are made meanwhile. Nobody else of this JVM makes clients at the
   * same time.
   */
  <T> T lead(Supplier<T> making) {
    LEADING.lock();
    try {
      byService().forEach((name, url) -> System.setProperty("aws.endpointUrl" + name, "" + url));
      return making.get();
    } finally {
      LEADING.unlock();
    }
  }

  /** What leads another process there: the SDK's environment variables. */
  Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    byService()
        .forEach(
            (name, url) ->
                environment.put(
                    "AWS_ENDPOINT_URL_" + name.toUpperCase(Locale.ROOT), url.toString()));
    return environment;
  }
}
