package com.bloomz.rostersync.linking;

import com.bloomz.rostersync.linking.CleverDirectory.Answer;
import com.bloomz.rostersync.linking.CleverDirectory.CleverAdmin;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.tokens.AccessToken;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a School Admin of Bloomz is an admin at Clever as well (L 4). */
public final class AdminCheck {
  private final SchoolStore schools;
  private final CleverDirectory clever;

  public AdminCheck(SchoolStore schools, CleverDirectory clever) {
    this.schools = schools;
    this.clever = clever;
  }

  /** The Clever user that an admin is, and how that was found. */
  public enum KnownAs {
    DISTRICT_ADMIN_BY_LOGIN,
    DISTRICT_ADMIN_BY_EMAIL,
    SCHOOL_ADMIN_BY_LOGIN,
    SCHOOL_ADMIN_BY_EMAIL
  }

  /** For a token with which no school is chosen yet: an admin of any of its schools. */
  public Reply<KnownAs> anywhere(SchoolId school, Admin admin, AccessToken token) {
    return check(school, admin, token, CleverAdmin::mayImport);
  }

  /** For that Clever school. */
  public Reply<KnownAs> of(CleverId cleverSchool, SchoolId school, Admin admin, AccessToken token) {
    return check(school, admin, token, found -> found.mayImport(cleverSchool));
  }

  /** Turns what Clever says into a reply. */
  static <T> Reply<T> reply(Answer<T> answer) {
    return switch (answer) {
      case Answer.Said<T>(T value) -> new Granted<>(value);
      case Answer.Rejected<T>() -> new Refused<>(Refusal.CLEVER_TOKEN_REJECTED);
      case Answer.Unreachable<T>(var cause) ->
          new Refused<>(Refusal.CLEVER_UNREACHABLE, cause.code());
    };
  }

  private Reply<KnownAs> check(
      SchoolId school, Admin admin, AccessToken token, Predicate<CleverAdmin> may) {
    Optional<CleverId> user = schools.user(school, admin.subject());
    if (user.isPresent()) {
      Reply<Optional<CleverAdmin>> found = reply(clever.admin(token, user.get()));
      return found.then(
          as ->
              as.filter(may).isPresent()
                  ? new Granted<>(
                      as.get().districtAdmin()
                          ? KnownAs.DISTRICT_ADMIN_BY_LOGIN
                          : KnownAs.SCHOOL_ADMIN_BY_LOGIN)
                  : byEmail(admin, token, may));
    }
    return byEmail(admin, token, may);
  }

  private Reply<KnownAs> byEmail(Admin admin, AccessToken token, Predicate<CleverAdmin> may) {
    Email email = admin.email();
    if (email == null) {
      return new Refused<>(Refusal.CLEVER_ROLE_REQUIRED);
    }
    Reply<Optional<CleverAdmin>> found = reply(clever.admin(token, email));
    return found.then(
        as ->
            as.filter(may)
                .<Reply<KnownAs>>map(
                    one ->
                        new Granted<>(
                            one.districtAdmin()
                                ? KnownAs.DISTRICT_ADMIN_BY_EMAIL
                                : KnownAs.SCHOOL_ADMIN_BY_EMAIL))
                .orElseGet(() -> new Refused<>(Refusal.CLEVER_ROLE_REQUIRED)));
  }
}
