package com.bloomz.rostersync.clever;

import java.net.URI;

/**
 * The app that this installation is at Clever, for "Log in with Clever" (docs/clever.md 2.2).
 *
 * @param oauth where Clever's log-in is: scheme, host and port
 * @param clientId shown to browsers
 * @param clientSecret never shown
 * @param redirect where the browser comes back to, exactly as registered at Clever
 */
public record CleverApp(URI oauth, String clientId, String clientSecret, URI redirect) {
  /** Clever's own log-in. */
  public static final URI CLEVER = URI.create("https://clever.com");

  @Override
  public String toString() {
    return "CleverApp";
  }
}
