package com.bloomz.rostersync.local.aws;

import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The suite on the embedded stack, or on whatever answers at {@code AWS_ENDPOINT_URL}, of which
 * {@code -Daws.server} says what it is: {@code moto}, {@code localstack}; else it must be as AWS.
 */
final class AwsIT extends AwsKit {
  @Override
  Server start() {
    Optional<String> given =
        Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).filter(url -> !url.isEmpty());
    var parts = new Cleanup();
    if (given.isPresent()) {
      return Server.at(System.getProperty("aws.server", "aws"), URI.create(given.get()), parts);
    }
    InstantSource clock = InstantSource.system();
    LocalStack stack =
        parts.later(LocalStack.embedded(Optional.empty(), to -> Mailbox.start(0, clock, to)));
    return Server.at("embedded", stack.endpoints(), parts);
  }
}
