package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.manage.edit.Answer;
import com.bloomz.rostersync.manage.edit.Answer.Declined;
import com.bloomz.rostersync.manage.edit.Answer.Given;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.Reason;

/** Turns what the core gives or declines into values and problems. */
final class Answers {
  private Answers() {}

  /** The value; a reason why not is thrown as its problem. */
  static <T> T given(Answer<T> answer) {
    return switch (answer) {
      case Given<T>(T value) -> value;
      case Declined<T>(Reason reason) ->
          throw Problem.of(status(reason), reason.code(), reason.text(), reason.remedy())
              .asException();
    };
  }

  static Editor editor(Call call) {
    return new Editor(
        call.caller().subject(), call.caller().may(Access.SCHOOL_ADMIN, call.school()));
  }

  static int status(Reason reason) {
    return switch (reason) {
      case SCHOOL_ADMIN_REQUIRED -> 403;
      case NOT_FOUND -> 404;
      case CLASS_NAME_TAKEN,
          CLASS_ARCHIVED,
          CLASS_HAS_PRIMARY_TEACHER,
          STUDENT_ID_TAKEN,
          STUDENT_ID_AMBIGUOUS ->
          409;
      case CHANGED_MEANWHILE -> 412;
      case WRONG_KIND, NAME_MISSING -> 422;
      case BUSY_EDITING -> 503;
    };
  }
}
