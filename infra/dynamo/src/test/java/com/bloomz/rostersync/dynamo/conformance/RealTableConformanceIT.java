package com.bloomz.rostersync.dynamo.conformance;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * The kit against DynamoDB itself, or whatever else answers at {@code -Ddynamodb.endpoint} (or the
 * variable {@code AWS_ENDPOINT_URL_DYNAMODB}) in {@code -Ddynamodb.region}, with the credentials of
 * the AWS SDK's chain. It makes tables whose names begin with {@code kit-} and deletes them.
 */
@Tag("real-table")
final class RealTableConformanceIT extends DynamoConformanceKit {
  @Override
  DynamoTarget start() {
    String region = System.getProperty("dynamodb.region", "us-east-1");
    String url =
        Optional.ofNullable(System.getProperty("dynamodb.endpoint"))
            .or(() -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")))
            .orElse("https://dynamodb." + region + ".amazonaws.com");
    return new DynamoTarget(
        URI.create(url), region, DefaultCredentialsProvider.builder().build(), true);
  }

  @Override
  void stop() {
    // The target was there before.
  }
}
