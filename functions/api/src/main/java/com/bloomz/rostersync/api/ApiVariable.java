package com.bloomz.rostersync.api;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A variable that no other function reads, by its name; {@code template.yaml} sets them. */
public enum ApiVariable implements Setting {
  /** Who issues the bearer tokens. */
  JWT_ISSUER(null),
  /** The audience of the bearer tokens. */
  JWT_AUDIENCE(null),
  /** The issuer's JSON Web Key Set: its address, or the set itself. */
  JWT_KEYS(null),
  /** How many calls a user may make in a minute. */
  CALLS_A_MINUTE("300"),
  /** Where Clever's log-in is. */
  CLEVER_LOGIN_URL("https://clever.com"),
  /** The id of this installation's app at Clever; empty: no one can log in with Clever. */
  CLEVER_CLIENT_ID(""),
  /** The secret of that app. */
  CLEVER_CLIENT_SECRET(""),
  /** The page of the web app to which Clever's log-in comes back. */
  CLEVER_REDIRECT_URL("");

  private final Optional<String> otherwise;

  ApiVariable(@Nullable String otherwise) {
    this.otherwise = Optional.ofNullable(otherwise);
  }

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return Stream.<Setting>concat(
            Stream.of(
                SharedVariable.ROSTER_TABLE,
                SharedVariable.IMPORT_QUEUE_URL,
                SharedVariable.INVITATION_QUEUE_URL,
                SharedVariable.TOKEN_KEY,
                SharedVariable.BUS_NAME,
                SharedVariable.CLEVER_URL,
                SharedVariable.CLEVER_VERSION),
            Stream.of(values()))
        .toList();
  }

  @Override
  public Optional<String> otherwise() {
    return otherwise;
  }
}
