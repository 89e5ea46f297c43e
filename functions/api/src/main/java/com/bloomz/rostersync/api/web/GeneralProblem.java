package com.bloomz.rostersync.api.web;

import com.bloomz.rostersync.text.EnumCode;
import org.jspecify.annotations.Nullable;

/**
 * The problems that any call can have, whatever it asks for; the contract's introduction lists
 * them.
 */
public enum GeneralProblem {
  INVALID_REQUEST(400),
  TOKEN_INVALID(401),
  ROLE_REQUIRED(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  REQUEST_TOO_LARGE(413),
  TOO_MANY_REQUESTS(429),
  OUR_FAULT(500),
  BLOOMZ_UNAVAILABLE(503),
  SIGN_IN_UNAVAILABLE(503);

  private final int status;

  GeneralProblem(int status) {
    this.status = status;
  }

  /** Stable, such as {@code token-invalid}. */
  public String code() {
    return EnumCode.of(this);
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  Problem of(String detail) {
    return of(detail, null);
  }

  Problem of(String detail, @Nullable String remedy) {
    return Problem.of(status, code(), detail, remedy);
  }
}
