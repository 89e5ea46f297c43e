package com.bloomz.rostersync.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a caller gets: an answer, or the end of the connection. */
sealed interface WireReply {
  /**
   * An answer.
   *
   * @param type its media type
   */
  record Answer(int status, String type, String body, Map<String, String> headers)
      implements WireReply {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The connection ends without an answer. */
  record Nothing() implements WireReply {}

  static Answer json(int status, String body) {
    return new Answer(status, "application/json", body, Map.of());
  }

  static Answer xml(int status, String body) {
    return new Answer(status, "text/xml; charset=utf-8", body, Map.of());
  }

  static Answer text(int status, String body) {
    return new Answer(status, "text/plain; charset=utf-8", body, Map.of());
  }
}
