package com.bloomz.rostersync.delivery.sending;

import org.jspecify.annotations.Nullable;

/**
 * How text messages leave.
 *
 * @param originationNumber the account's number to send from, in E.164; null: SNS picks one
 */
public record TextSettings(@Nullable String originationNumber) {
  /** SNS chooses. */
  public static TextSettings usual() {
    return new TextSettings(null);
  }
}
