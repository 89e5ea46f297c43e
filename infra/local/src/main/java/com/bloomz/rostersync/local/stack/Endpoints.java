package com.bloomz.rostersync.local.stack;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where the services of a local AWS answer.
 *
 * @param mailbox for SES and SNS
 */
record Endpoints(URI dynamo, URI sqs, URI kms, URI bus, URI mailbox) {
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

  /** Leads the clients that are made in this JVM from now on there. */
  void lead() {
    byService().forEach((name, url) -> System.setProperty("aws.endpointUrl" + name, "" + url));
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
