package com.bloomz.rostersync.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/**
 * Ids that a message may name: as a text of its JSON, as a part of one that is parted by number
 * signs (where a night stopped), or in JSON that is a text of its JSON (what SNS brings).
 */
record NamedIds(Set<String> ids) {
  private static final JsonFactory JSON = new JsonFactory();

  NamedIds {
    ids = Set.copyOf(ids);
  }

  /** Whether one of them is in a body; of one that is not JSON, whether it is a part of it. */
  boolean areIn(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      JsonToken token = json.nextToken();
      while (token != null) {
        if (token.isScalarValue() && isNamed(json.getText())) {
          return true;
        }
        token = json.nextToken();
      }
      return false;
    } catch (IOException e) {
      return ids.stream().anyMatch(body::contains);
    }
  }

  private boolean isNamed(String text) {
    return Arrays.stream(text.split("#", -1))
            .map(part -> part.replace("%23", "#").replace("%25", "%"))
            .anyMatch(ids::contains)
        || ids.contains(text)
        || (text.startsWith("{") && areIn(text));
  }
}
