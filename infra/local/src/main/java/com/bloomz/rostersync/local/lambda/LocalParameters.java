package com.bloomz.rostersync.local.lambda;

import java.util.Map;

/** Values of the template's parameters for a stack that reaches nobody. */
public final class LocalParameters {
  /** By the parameters' names; Clever answers nowhere, and no token is of a known key. */
  public static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("JwtIssuer", "https://sign-in.example"),
          Map.entry("JwtAudience", "rostersync"),
          Map.entry("JwtKeysUrl", "{\"keys\":[]}"),
          Map.entry("CleverUrl", "http://127.0.0.1:9"),
          Map.entry("CleverVersion", "v3.1"),
          Map.entry("CleverEvents", "true"),
          Map.entry("CleverClientId", ""),
          Map.entry("CleverRedirectUrl", ""),
          Map.entry("MailFrom", "invitations@bloomz.example"),
          Map.entry("MailEvents", "mail-events"),
          Map.entry("TextFrom", ""),
          Map.entry("JoinUrl", "https://join.bloomz.example/{school}/{person}"),
          Map.entry("ReportUrl", "https://app.bloomz.example/schools/{school}/imports/{import}"),
          Map.entry("MailsPerSecond", "3"),
          Map.entry("TextsPerSecond", "1"));

  private LocalParameters() {}
}
