package com.bloomz.rostersync.api.web;

import com.bloomz.rostersync.linking.Admin;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Map;
import java.util.Optional;

/** A request that has found its route and was let in. */
public final class Call {
  private final ApiRequest request;
  private final Map<String, String> variables;
  private final Caller caller;

  Call(ApiRequest request, Map<String, String> variables, Caller caller) {
    this.request = request;
    this.variables = variables;
    this.caller = caller;
  }

  /** The school of the path. */
  public SchoolId school() {
    return new SchoolId(path("school"));
  }

  /** A variable of the path; never blank. */
  public String path(String name) {
    return Optional.ofNullable(variables.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the route has no variable " + name));
  }

  /** Who calls. */
  public Caller caller() {
    return caller;
  }

  /** Who calls, as an admin who needs a role at Clever (L 4). */
  public Admin admin() {
    return new Admin(caller.subject(), caller.email(), caller.name());
  }

  /** Who calls, as someone who edits the path's school. */
  public Editor editor() {
    return new Editor(caller.subject(), caller.may(Access.SCHOOL_ADMIN, school()));
  }

  /**
   * The body, read strictly: an unknown, missing or ill-typed field is an error that names it. What
   * may be missing is {@code @Nullable}, or an {@code Optional}.
   *
   * @param type a record
   */
  public <T extends Record> T body(Class<T> type) {
    return JsonCodec.read(request.body(), type);
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(request.query().get(name));
  }

  /** How many entries a page is to have: the query's {@code limit}, from 1 to the most. */
  public int limit(int usual, int most) {
    String text = query("limit").orElse(Integer.toString(usual));
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > most) {
      throw Problem.field("?limit", "It must be a whole number from 1 to " + most + ".")
          .asException();
    }
    return Integer.parseInt(text);
  }

  /**
   * A header.
   *
   * @param name in any case
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.headers().get(name.toLowerCase(java.util.Locale.ROOT)));
  }

  /** The key by which a repeated request is known (I 2, N 7). */
  public Optional<String> idempotencyKey() {
    return header("Idempotency-Key")
        .map(
            key -> {
              if (!key.matches("[A-Za-z0-9_-]{8,100}")) {
                throw Problem.field(
                        "Idempotency-Key",
                        "It must be 8 to 100 letters, digits, hyphens or underscores.")
                    .asException();
              }
              return key;
            });
  }

  /** The same, of a request that must have one. */
  public String neededIdempotencyKey() {
    return idempotencyKey()
        .orElseThrow(
            () -> Problem.field("Idempotency-Key", "The header is missing.").asException());
  }

  /** The version in the header If-Match, which is the ETag of a GET. */
  public Optional<Long> ifMatch() {
    return header("If-Match")
        .map(
            tag -> {
              if (!tag.matches("\"[0-9]{1,18}\"")) {
                throw Problem.field("If-Match", "It must be an ETag that a GET returned.")
                    .asException();
              }
              return Long.parseLong(tag.substring(1, tag.length() - 1));
            });
  }

  @Override
  public String toString() {
    return "Call";
  }
}
