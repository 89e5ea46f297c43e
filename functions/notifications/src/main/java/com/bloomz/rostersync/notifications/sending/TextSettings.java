package com.bloomz.rostersync.notifications.sending;

import org.jspecify.annotations.Nullable;

/**
 * How text messages leave.
 *
 * @param originationNumber the account's number to send from, in E.164; null: SNS picks one
 * @param senderId the sender shown where a country allows names, at most 11 letters and digits;
 *     null for none
 */
public record TextSettings(@Nullable String originationNumber, @Nullable String senderId) {
  /** SNS chooses. */
  public static TextSettings usual() {
    return new TextSettings(null, null);
  }
}
