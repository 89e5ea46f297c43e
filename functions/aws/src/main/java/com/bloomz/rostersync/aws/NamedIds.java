package com.bloomz.rostersync.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Set;

/**
 * Ids that a message may name: as a text of its JSON, as a part of one that is parted by number
 * signs (where a night stopped), or in JSON that is a text of its JSON (what SNS brings).
 */
record NamedIds(Set<String> ids) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  NamedIds {
    ids = Set.copyOf(ids);
  }

  /** Whether one of them is in a body; of one that is not JSON, whether it is a part of it. */
  boolean areIn(String body) {
    try {
      return areIn(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return ids.stream().anyMatch(body::contains);
    }
  }

  private boolean areIn(JsonNode json) {
    if (json.isContainerNode()) {
      return json.valueStream().anyMatch(this::areIn);
    }
    String text = json.asText();
    return Arrays.stream(text.split("#", -1))
            .map(part -> part.replace("%23", "#").replace("%25", "%"))
            .anyMatch(ids::contains)
        || ids.contains(text)
        || (text.startsWith("{") && areIn(text));
  }
}
