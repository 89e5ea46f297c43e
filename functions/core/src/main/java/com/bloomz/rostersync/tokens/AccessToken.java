package com.bloomz.rostersync.tokens;

/**
 * A District Auth Token in the clear. It lives in memory only, for one import.
 *
 * @param value never shown
 */
public record AccessToken(String value) {
  @Override
  public String toString() {
    return "AccessToken";
  }
}
