package com.bloomz.rostersync.api;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.bloomz.rostersync.api.web.Router;
import com.bloomz.rostersync.lambda.log.ExceptionSummary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does before a snapshot what requests do first, so that the snapshot has it: the issuer's keys are
 * fetched, a token is refused, the table is read, answers are written. Nothing is changed and
 * nobody is let in. What fails is told, and the function starts all the same.
 */
final class Priming {
  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

  /** Of issuers' keys, with how long a signature is, in bytes. */
  private static final Map<String, Integer> ALGORITHMS = Map.of("ES256", 64, "RS256", 256);

  /** Status of the answer to whoever has no valid token. */
  private static final int NOT_SIGNED_IN = 401;

  /** Status of the answer about a school that there is not. */
  private static final int NOT_ACTIVE = 403;

  /** Routes that read without asking what the school has. */
  private static final List<String> READ =
      List.of("/schools/{school}/clever", "/schools/{school}/imports");

  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
  private final Router router;

  Priming(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler, Router router) {
    this.handler = handler;
    this.router = router;
  }

  void run() {
    ALGORITHMS.forEach(
        (algorithm, length) ->
            attempt(
                NOT_SIGNED_IN,
                () -> handler.handleRequest(event(unsigned(algorithm, length)), null)));
    READ.forEach(route -> attempt(NOT_ACTIVE, () -> ApiHandler.response(router.rehearse(route))));
  }

  /** A failure of what a call needs, such as the issuer's keys, is an answer too. */
  private static void attempt(int expected, Supplier<APIGatewayV2HTTPResponse> part) {
    try {
      int status = part.get().getStatusCode();
      if (status != expected) {
        LOG.warn("a part of the priming failed: answered {} instead of {}", status, expected);
      }
    } catch (RuntimeException e) {
      LOG.warn("a part of the priming failed: {}", ExceptionSummary.of(e));
    }
  }

  private static APIGatewayV2HTTPEvent event(String token) {
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath("/schools/none/imports")
        .withHeaders(Map.of("authorization", "Bearer " + token))
        .withRequestContext(
            RequestContext.builder()
                .withStage("$default")
                .withHttp(RequestContext.Http.builder().withMethod("GET").build())
                .build())
        .build();
  }

  /** A token without claims, whose signature is no key's. */
  private static String unsigned(String algorithm, int length) {
    byte[] signature = new byte[length];
    Arrays.fill(signature, (byte) 1);
    return text(("{\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8))
        + "."
        + text("{}".getBytes(StandardCharsets.UTF_8))
        + "."
        + text(signature);
  }

  private static String text(byte[] part) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
  }
}
