package com.bloomz.rostersync.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.ApiRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code openapi.yaml}, against which every request and answer of a test is held. */
public final class Contract {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contract(JsonNode document) {
    this.document = document;
  }

  public static Contract read() {
    try (InputStream in = Contract.class.getResourceAsStream("/openapi.yaml")) {
      return new Contract(YAML.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes that the introduction lists for every call, with their status, by code. */
  public Map<String, Integer> generalProblems() {
    return Pattern.compile("(?m)^- `([a-z-]+)` \\((\\d+)\\): ")
        .matcher(introduction())
        .results()
        .collect(Collectors.toMap(one -> one.group(1), one -> Integer.valueOf(one.group(2))));
  }

  /** Whether the introduction, an operation or a field names that code of a problem. */
  public boolean names(String code) {
    return document.findValuesAsText("description").stream()
        .anyMatch(text -> text.matches("(?s).*(^|[^a-z-])" + code + "($|[^a-z-]).*"));
  }

  private String introduction() {
    return document.at("/info/description").asText();
  }

  /** Every operation, such as {@code GET /schools/{school}/clever}. */
  public Set<String> operations() {
    var all = new TreeSet<String>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one -> {
                          if (METHODS.contains(one.getKey())) {
                            all.add(one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return all;
  }

  /** A request that must be as the contract says. */
  public void checkRequest(ApiRequest request) {
    JsonNode operation = operation(request);
    assertThat(operation.isMissingNode()).as("no operation for %s", request).isFalse();
    JsonNode body = resolve(operation.path("requestBody"));
    if (!body.isMissingNode()) {
      valid(request.body(), body.path("content").path("application/json").path("schema"));
    }
  }

  /** An answer must be as the contract says, whatever was asked. */
  public void check(ApiRequest request, ApiReply reply) {
    JsonNode operation = operation(request);
    if (operation.isMissingNode()) {
      assertThat(reply.status()).isIn(404, 405);
      problem(reply);
      return;
    }
    JsonNode responses = operation.path("responses");
    JsonNode exact = responses.path(Integer.toString(reply.status()));
    if (exact.isMissingNode()) {
      assertThat(reply.status())
          .as("%s is documented or a problem: %s", reply.status(), reply.body())
          .isGreaterThanOrEqualTo(400);
    }
    JsonNode response = resolve(exact.isMissingNode() ? responses.path("default") : exact);
    assertThat(response.isMissingNode()).as("%s answers %s", request, reply).isFalse();
    response
        .path("headers")
        .properties()
        .forEach(header -> assertThat(reply.headers()).containsKey(header.getKey()));
    body(reply, response.path("content"));
  }

  /**
   * Every example of a schema must be as the schema says.
   *
   * @return how many there are
   */
  public int checkExamples() {
    int checked = 0;
    for (JsonNode schema : document.path("components").path("schemas")) {
      for (JsonNode example : schema.path("examples")) {
        valid(example.toString(), schema);
        checked++;
      }
    }
    return checked;
  }

  private void problem(ApiReply reply) {
    body(reply, document.path("components").path("responses").path("problem").path("content"));
  }

  private void body(ApiReply reply, JsonNode content) {
    if (content.isMissingNode()) {
      assertThat(reply.body()).isEmpty();
      return;
    }
    String type = reply.headers().getOrDefault("Content-Type", "").split(";", -1)[0];
    JsonNode media = content.path(type);
    assertThat(media.isMissingNode()).as("%s is not documented: %s", type, reply.body()).isFalse();
    if (type.endsWith("json")) {
      valid(reply.body(), media.path("schema"));
    }
  }

  private void valid(String json, JsonNode schema) {
    ObjectNode root = YAML.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.set("components", document.path("components"));
    root.putArray("allOf").add(schema);
    var errors = registry.getSchema(root).validate(json, InputFormat.JSON);
    assertThat(errors).as("%s", json).isEmpty();
  }

  private JsonNode operation(ApiRequest request) {
    List<String> segments = List.of(request.path().split("/", -1));
    return document.path("paths").properties().stream()
        .filter(path -> fits(List.of(path.getKey().split("/", -1)), segments))
        .min((a, b) -> Boolean.compare(a.getKey().endsWith("}"), b.getKey().endsWith("}")))
        .map(path -> path.getValue().path(request.method().toLowerCase(Locale.ROOT)))
        .orElse(document.path("nothing"));
  }

  private static boolean fits(List<String> template, List<String> segments) {
    return template.size() == segments.size()
        && Stream.iterate(0, i -> i + 1)
            .limit(template.size())
            .allMatch(
                i -> template.get(i).startsWith("{") || template.get(i).equals(segments.get(i)));
  }

  private JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asText("");
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }
}
