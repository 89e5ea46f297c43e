package com.bloomz.rostersync.dynamo.conformance;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Whatever the kit speaks with, in DynamoDB's JSON 1.0 over HTTP.
 *
 * @param eventual whether indexes follow their table later, as on AWS
 */
record DynamoTarget(URI url, String region, AwsCredentialsProvider credentials, boolean eventual) {
  private static final String VERSION = "DynamoDB_20120810.";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static DynamoTarget local(URI url) {
    return new DynamoTarget(
        url, "us-east-1", () -> AwsBasicCredentials.create("local", "local"), false);
  }

  CaseAnswer send(String operation, String body) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request(operation, body), HttpResponse.BodyHandlers.ofString());
      var headers = new HashMap<String, String>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new CaseAnswer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(operation, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(String operation, String body) {
    var signed =
        AwsV4HttpSigner.create()
            .sign(
                to ->
                    to.identity(identity())
                        .request(unsigned(operation))
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    var request = HttpRequest.newBuilder(url);
    for (Map.Entry<String, List<String>> header : signed.request().headers().entrySet()) {
      if (!header.getKey().equalsIgnoreCase("Host")) {
        header.getValue().forEach(value -> request.header(header.getKey(), value));
      }
    }
    return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private AwsCredentialsIdentity identity() {
    return credentials.resolveCredentials();
  }

  private SdkHttpRequest unsigned(String operation) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(url)
            .encodedPath("/")
            .putHeader("Content-Type", "application/x-amz-json-1.0");
    if (!operation.isEmpty()) {
      request.putHeader("X-Amz-Target", operation.contains(".") ? operation : VERSION + operation);
    }
    return request.build();
  }
}
