package com.bloomz.rostersync.api.web;

import java.util.Map;

/**
 * A request as it came.
 *
 * @param path decoded, without query
 * @param headers by name in lower case
 * @param query decoded
 * @param bytes of the body
 * @param body empty where there is none
 */
public record ApiRequest(
    String method,
    String path,
    Map<String, String> headers,
    Map<String, String> query,
    long bytes,
    String body) {
  public ApiRequest {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }

  @Override
  public String toString() {
    return method;
  }
}
