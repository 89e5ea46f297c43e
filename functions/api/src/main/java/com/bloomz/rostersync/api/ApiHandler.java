package com.bloomz.rostersync.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.ApiRequest;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Router;
import com.bloomz.rostersync.start.Making;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda handler: API Gateway's HTTP events (payload 2.0) in, responses out. It starts from a
 * snapshot, for which it is primed.
 */
public final class ApiHandler
    extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>
    implements Resource {
  private final Router router;

  /** On Lambda: the settings are those of the process's environment. */
  public ApiHandler() {
    this(ApiWiring.environment());
    Core.getGlobalContext().register(this);
  }

  /**
   * With an environment of the caller's. All clients are made, so that a snapshot has them.
   *
   * @param environment every variable of {@link ApiVariable#all} that has no default, by name
   */
  public ApiHandler(Map<String, String> environment) {
    super(
        new LambdaApplicationContextBuilder()
            .eagerInitSingletons(false)
            .eagerInitConfiguration(false)
            .deduceEnvironment(false)
            .deduceCloudEnvironment(false)
            .enableDefaultPropertySources(false)
            .environmentPropertySource(false)
            .bootstrapEnvironment(false)
            .banner(false)
            .singletons(ApiSettings.of(environment), Making.AT_START));
    router = getApplicationContext().getBean(Router.class);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    new Priming(this, router).run();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  @Override
  public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
    try {
      return response(router.answer(request(event)));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return response(ApiReply.of(Problem.field("(body)", "The body must be text in UTF-8.")));
    }
  }

  /**
   * The request that an event carries.
   *
   * @throws CharacterCodingException if its body is not UTF-8
   * @throws IllegalArgumentException if its body is said to be Base64 and is not
   */
  static ApiRequest request(APIGatewayV2HTTPEvent event) throws CharacterCodingException {
    Map<String, String> headers = new HashMap<>();
    orEmpty(event.getHeaders())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    String sent = Optional.ofNullable(event.getBody()).orElse("");
    byte[] bytes =
        event.getIsBase64Encoded()
            ? Base64.getDecoder().decode(sent)
            : sent.getBytes(StandardCharsets.UTF_8);
    boolean readable = bytes.length <= Router.LARGEST_BODY;
    return new ApiRequest(
        event.getRequestContext().getHttp().getMethod(),
        path(event),
        headers,
        orEmpty(event.getQueryStringParameters()),
        bytes.length,
        readable
            ? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
            : "");
  }

  static APIGatewayV2HTTPResponse response(ApiReply reply) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(reply.status())
        .withHeaders(reply.headers())
        .withBody(reply.body())
        .withIsBase64Encoded(false)
        .build();
  }

  /** A stage other than the default one stands before the path. */
  private static String path(APIGatewayV2HTTPEvent event) {
    String path = event.getRawPath();
    String stage = "/" + event.getRequestContext().getStage();
    return path.startsWith(stage + "/") ? path.substring(stage.length()) : path;
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
