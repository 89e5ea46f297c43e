package com.bloomz.rostersync.store;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Loses the first answer to every write: it was made, and the SDK sends it again. */
final class LosingHttpClient implements SdkHttpClient {
  private static final Set<String> WRITES =
      Set.of(
          "DynamoDB_20120810.PutItem",
          "DynamoDB_20120810.UpdateItem",
          "DynamoDB_20120810.TransactWriteItems");

  private final SdkHttpClient network;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();

  LosingHttpClient(SdkHttpClient network) {
    this.network = network;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = network.prepareRequest(request);
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    String call = request.httpRequest().firstMatchingHeader("amz-sdk-invocation-id").orElse("");
    boolean loses = WRITES.contains(target) && answered.add(call);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        HttpExecuteResponse response = prepared.call();
        if (loses) {
          response.responseBody().ifPresent(body -> body.abort());
          throw new IOException("the answer was lost");
        }
        return response;
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public void close() {
    network.close();
  }
}
