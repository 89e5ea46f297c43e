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

  /** The SDK's property of the application that a client is part of. */
  private static final String CALLER = "sdk.ua.appId";

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
   *
   * @param function whose clients they are, by its name in the template; each of their requests
   *     says so in its user agent. Empty for nobody's
   */
  <T> T lead(String function, Supplier<T> making) {
    LEADING.lock();
    try {
      byService().forEach((name, url) -> System.setProperty("aws.endpointUrl" + name, "" + url));
      System.setProperty(CALLER, function);
      return making.get();
    } finally {
      System.clearProperty(CALLER);
      LEADING.unlock();
    }
  }

  /** Makes a client that is no function's, while no function makes its own. */
  static <T> T alone(Supplier<T> making) {
    LEADING.lock();
    try {
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
