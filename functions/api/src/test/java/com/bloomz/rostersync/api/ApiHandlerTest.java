package com.bloomz.rostersync.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.bloomz.rostersync.api.contract.Issuer;
import com.bloomz.rostersync.api.web.ApiRequest;
import com.bloomz.rostersync.api.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiHandlerTest {
  private static final PojoSerializer<APIGatewayV2HTTPEvent> IN =
      LambdaEventSerializers.serializerFor(
          APIGatewayV2HTTPEvent.class, ApiHandlerTest.class.getClassLoader());

  @ParameterizedTest
  @ValueSource(strings = {"start-import", "start-import-base64"})
  void readsWhatApiGatewaySends(String event) throws IOException {
    ApiRequest request = ApiHandler.request(event(event));

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/schools/school-1/imports");
    assertThat(request.headers()).containsEntry("idempotency-key", "import-of-monday-1");
    assertThat(request.body()).isEqualTo("{\"fullData\":true}");
    assertThat(request.bytes()).isEqualTo(17);
  }

  @Test
  void readsAQueryAndNoBody() throws IOException {
    ApiRequest request = ApiHandler.request(event("list-imports"));

    assertThat(request.query()).isEqualTo(Map.of("limit", "2"));
    assertThat(request.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"start-import", "start-import-base64", "list-imports"})
  void theWholeFunctionRefusesATokenThatNobodyIssued(String event) throws IOException {
    try (var handler = new ApiHandler(environment())) {
      var response = handler.execute(event(event));

      assertThat(response.getStatusCode()).isEqualTo(401);
      assertThat(response.getBody()).contains("\"code\":\"token-invalid\"");
      assertThat(response.getHeaders()).containsEntry("Content-Type", "application/problem+json");
    }
  }

  @Test
  void theWholeFunctionServesItsContract() throws IOException {
    try (var handler = new ApiHandler(environment())) {
      APIGatewayV2HTTPEvent event = event("list-imports");
      event.setRawPath("/openapi.yaml");
      event.setQueryStringParameters(Map.of());

      var response = handler.execute(event);

      assertThat(response.getStatusCode()).isEqualTo(200);
      assertThat(response.getBody()).startsWith("openapi: 3.1.0");
    }
  }

  @Test
  void namesTheVariablesThatAreMissingOrWrong() {
    assertThatThrownBy(() -> ApiSettings.of(Map.of()))
        .hasMessageContaining("ROSTER_TABLE")
        .hasMessageContaining("JWT_KEYS");
    var wrong = new HashMap<>(environment());
    wrong.put("CALLS_A_MINUTE", "none");
    assertThatThrownBy(() -> ApiSettings.of(wrong)).hasMessageContaining("CALLS_A_MINUTE");
  }

  @Test
  void aBodyThatIsNoTextIsAProblem() throws IOException {
    try (var handler = new ApiHandler(environment())) {
      for (String body : List.of("/w==", "not Base64!")) {
        APIGatewayV2HTTPEvent event = event("start-import-base64");
        event.setBody(body);
        var response = handler.execute(event);
        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(response.getBody()).contains("UTF-8").contains("invalid-request");
      }
    }
  }

  @Test
  void aBodyThatIsTooLargeIsNotKept() throws IOException {
    APIGatewayV2HTTPEvent event = event("start-import");
    event.setBody("x".repeat(Router.LARGEST_BODY + 1));

    ApiRequest request = ApiHandler.request(event);

    assertThat(request.bytes()).isEqualTo(Router.LARGEST_BODY + 1);
    assertThat(request.body()).isEmpty();
  }

  private static APIGatewayV2HTTPEvent event(String name) throws IOException {
    Path file = Path.of("..", "..", "events", "api-" + name + ".json");
    try (InputStream in = Files.newInputStream(file)) {
      return IN.fromJson(in);
    }
  }

  private static Map<String, String> environment() {
    return Map.of(
        "ROSTER_TABLE",
        "rosters",
        "IMPORT_QUEUE_URL",
        "http://127.0.0.1:9/000000000000/imports",
        "INVITATION_QUEUE_URL",
        "http://127.0.0.1:9/000000000000/invitations",
        "TOKEN_KEY",
        "alias/tokens",
        "BUS_NAME",
        "rostersync",
        "JWT_ISSUER",
        Issuer.NAME,
        "JWT_AUDIENCE",
        Issuer.AUDIENCE,
        "JWT_KEYS",
        Issuer.withKey("key-1").keys());
  }
}
