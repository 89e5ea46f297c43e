package com.bloomz.rostersync.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.web.ApiReply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An answer that has been held against the contract. */
public record CheckedAnswer(ApiReply reply) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The body. */
  public JsonNode json() {
    try {
      return JSON.readTree(reply.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + reply.body(), e);
    }
  }

  /** A text of the body, by JSON pointer. */
  public String at(String pointer) {
    return json().at(pointer).asText();
  }

  public String header(String name) {
    return reply.headers().getOrDefault(name, "");
  }

  public CheckedAnswer is(int status) {
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(status);
    return this;
  }

  /** Must be that problem. */
  public CheckedAnswer isProblem(int status, String code) {
    assertThat(reply.status() + " " + at("/code"))
        .as("%s", reply.body())
        .isEqualTo(status + " " + code);
    assertThat(at("/type")).isEqualTo("urn:bloomz:problem:" + code);
    return this;
  }

  /** Must be a problem with that field. */
  public CheckedAnswer namesField(String field) {
    isProblem(400, "invalid-request");
    assertThat(at("/errors/0/field")).as("%s", reply.body()).isEqualTo(field);
    return this;
  }
}
