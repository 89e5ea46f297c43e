package com.bloomz.rostersync.api.web;

import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;

/** Turns what the core grants or refuses into values and problems. */
public final class Replies {
  private Replies() {}

  /** The value; a refusal is thrown as its problem. */
  public static <T> T granted(Reply<T> reply) {
    return switch (reply) {
      case Granted<T>(T value) -> value;
      case Refused<T>(Refusal refusal, String about) -> throw problem(refusal, about).asException();
    };
  }

  private static Problem problem(Refusal refusal, String about) {
    Problem problem = Problem.of(status(refusal), refusal.code(), refusal.text(), refusal.remedy());
    return about.isEmpty() ? problem : problem.about(about);
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case CLEVER_NOT_ACTIVE,
          CLEVER_ROLE_REQUIRED,
          PLAN_REQUIRED,
          SCHOOL_ADMIN_REQUIRED,
          JOIN_REFUSED ->
          403;
      case NOT_FOUND, STUDENT_ID_UNKNOWN, FAMILY_CODE_UNKNOWN, PLAN_UNKNOWN -> 404;
      case SETTINGS_CHANGED, CHANGED_MEANWHILE -> 412;
      case CLEVER_TOKEN_REJECTED,
          CLEVER_LOGIN_FAILED,
          CLEVER_SCHOOL_UNKNOWN,
          IDEMPOTENCY_KEY_REUSED,
          WRONG_KIND,
          MERGE_OTHER_KIND,
          NAME_MISSING ->
          422;
      case OUR_FAULT -> 500;
      case CLEVER_UNREACHABLE, TOKEN_SEALED, BUSY_EDITING -> 503;
      // All others conflict with how things are.
      default -> 409;
    };
  }
}
