package com.bloomz.rostersync.local.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** API Gateway's JSON (payload 2.0), read and written as Lambda's own runtime does. */
final class ApiEvents {
  private static final int LARGEST = 6 * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PojoSerializer<APIGatewayV2HTTPEvent> IN =
      LambdaEventSerializers.serializerFor(
          APIGatewayV2HTTPEvent.class, ApiEvents.class.getClassLoader());
  private static final PojoSerializer<APIGatewayV2HTTPResponse> OUT =
      JacksonFactory.getInstance().getSerializer(APIGatewayV2HTTPResponse.class);

  private ApiEvents() {}

  /** The event of a request. */
  static APIGatewayV2HTTPEvent event(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    String rawQuery = Optional.ofNullable(uri.getRawQuery()).orElse("");
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", "$default");
    String path = path(uri.getRawPath());
    event.put("rawPath", path).put("rawQueryString", rawQuery);
    ObjectNode headers = event.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    if (!rawQuery.isEmpty()) {
      ObjectNode query = event.putObject("queryStringParameters");
      for (String pair : rawQuery.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        query.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    ObjectNode context = event.putObject("requestContext").put("stage", "$default");
    context
        .putObject("http")
        .put("method", exchange.getRequestMethod())
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "127.0.0.1");
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
    if (body.length > 0) {
      event.put("body", new String(body, StandardCharsets.UTF_8));
    }
    event.put("isBase64Encoded", false);
    return IN.fromJson(new ByteArrayInputStream(JSON.writeValueAsBytes(event)));
  }

  /**
   * The path as API Gateway's HTTP APIs give it: decoded once, a plus being a plus, and cut at a
   * question mark that was encoded.
   */
  static String path(String sent) {
    return decoded(sent.replace("+", "%2B")).split("\\?", 2)[0];
  }

  /** Sends a response. */
  static void send(APIGatewayV2HTTPResponse response, HttpExchange exchange) throws IOException {
    var out = new ByteArrayOutputStream();
    OUT.toJson(response, out);
    JsonNode json = JSON.readTree(out.toByteArray());
    json.path("headers")
        .properties()
        .forEach(
            header ->
                exchange.getResponseHeaders().set(header.getKey(), header.getValue().asText()));
    byte[] body = json.path("body").asText("").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        json.path("statusCode").asInt(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
