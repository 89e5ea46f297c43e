package com.bloomz.rostersync.messages;

import com.bloomz.rostersync.roster.Phone;

/**
 * A text message, ready to be sent.
 *
 * @param body one or two segments
 */
public record TextMessage(Phone to, String body) {
  @Override
  public String toString() {
    return "TextMessage";
  }
}
