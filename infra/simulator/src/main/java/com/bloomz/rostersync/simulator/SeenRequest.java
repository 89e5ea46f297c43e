package com.bloomz.rostersync.simulator;

/**
 * A request that the simulator got.
 *
 * @param path with the version, such as {@code /v3.1/users}
 * @param query as sent, blank where there was none
 * @param credentials what its Authorization header was
 */
public record SeenRequest(String method, String path, String query, Credentials credentials) {
  /** An Authorization header, without its secret. */
  public enum Credentials {
    /** The district's token. */
    DISTRICT_TOKEN,
    /** The token of a user who logged in. */
    USER_TOKEN,
    /** Basic, as OAuth wants it. */
    BASIC,
    /** Anything else. */
    OTHER,
    /** None. */
    NONE
  }
}
