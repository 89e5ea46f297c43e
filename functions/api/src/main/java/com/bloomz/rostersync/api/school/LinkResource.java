package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.linking.Linking.Choice;
import com.bloomz.rostersync.linking.LoggingIn;
import com.bloomz.rostersync.linking.LoggingIn.Begun;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Activation and link (L). */
public final class LinkResource implements Resource {
  private static final String CLEVER = "/schools/{school}/clever";
  private static final int LONGEST_TOKEN = 1_000;

  private final Schools schools;
  private final Linking linking;
  private final LoggingIn loggingIn;
  private final Function<School, Optional<NightlyPause>> pauses;

  /**
   * @param pauses whether the nightly imports of a school are paused
   */
  public LinkResource(
      Schools schools,
      Linking linking,
      LoggingIn loggingIn,
      Function<School, Optional<NightlyPause>> pauses) {
    this.schools = schools;
    this.linking = linking;
    this.loggingIn = loggingIn;
    this.pauses = pauses;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("PUT", CLEVER + "/activation", Access.SERVICE, this::activate),
        Route.of("DELETE", CLEVER + "/activation", Access.SERVICE, this::deactivate),
        Route.of("GET", CLEVER, Access.SCHOOL_ADMIN, this::show),
        Route.of("PUT", CLEVER + "/token", Access.SCHOOL_ADMIN, this::link),
        Route.of("POST", CLEVER + "/login", Access.SCHOOL_ADMIN, this::logIn),
        Route.of("POST", CLEVER + "/login/complete", Access.SCHOOL_ADMIN, this::completeLogIn),
        Route.of("GET", CLEVER + "/schools", Access.SCHOOL_ADMIN, this::choices),
        Route.of("PUT", CLEVER + "/school", Access.SCHOOL_ADMIN, this::choose),
        Route.of("DELETE", CLEVER, Access.SCHOOL_ADMIN, this::unlink));
  }

  record Activation(boolean active, Plan plan) {}

  record ActivationRequest(@Nullable Plan plan) {}

  record TokenRequest(String token, @Nullable Boolean confirm) {
    @Override
    public String toString() {
      return "TokenRequest";
    }
  }

  record SchoolRequest(String cleverSchool, @Nullable Boolean confirm) {}

  record CompleteRequest(String code, String state) {
    @Override
    public String toString() {
      return "CompleteRequest";
    }
  }

  record LoginView(String authorizeUrl, String state) {}

  record LoggedInView(String cleverUser) {}

  record DistrictView(String id, String name) {
    @Override
    public String toString() {
      return "DistrictView " + id;
    }
  }

  record CleverSchoolView(
      String id, String name, String number, String lowGrade, String highGrade) {
    static CleverSchoolView of(CleverSchool school) {
      return new CleverSchoolView(
          school.id().value(),
          school.name(),
          school.number(),
          school.lowGrade(),
          school.highGrade());
    }

    @Override
    public String toString() {
      return "CleverSchoolView " + id;
    }
  }

  record ChoiceView(CleverSchoolView school, boolean taken, boolean chosenHere) {}

  record ChoicesView(List<ChoiceView> schools) {}

  record LinkView(
      boolean active,
      Plan plan,
      boolean linked,
      @Nullable DistrictView district,
      @Nullable CleverSchoolView cleverSchool,
      @Nullable String tokenLastFour,
      @Nullable Instant tokenDate,
      @Nullable PauseView paused) {
    static LinkView of(School school, Optional<NightlyPause> pause) {
      Connection link = school.connection();
      if (link == null) {
        return new LinkView(school.active(), school.plan(), false, null, null, null, null, null);
      }
      CleverSchool chosen = link.cleverSchool();
      return new LinkView(
          school.active(),
          school.plan(),
          true,
          new DistrictView(link.district().value(), link.districtName()),
          chosen == null ? null : CleverSchoolView.of(chosen),
          link.lastFour(),
          link.since(),
          PauseView.of(pause));
    }
  }

  private ApiReply view(School school) {
    return ApiReply.ok(LinkView.of(school, pauses.apply(school)));
  }

  private ApiReply activate(Call call) {
    return activation(call, true, call.body(ActivationRequest.class).plan());
  }

  private ApiReply deactivate(Call call) {
    return activation(call, false, null);
  }

  private ApiReply activation(Call call, boolean active, @Nullable Plan plan) {
    School school = granted(schools.activate(call.school(), active, plan, call.caller().subject()));
    return ApiReply.ok(new Activation(school.active(), school.plan()));
  }

  private ApiReply show(Call call) {
    return view(granted(schools.active(call.school())));
  }

  private ApiReply link(Call call) {
    TokenRequest request = call.body(TokenRequest.class);
    String token = request.token().strip();
    if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
      throw Problem.field("token", "It must have 1 to " + LONGEST_TOKEN + " characters.")
          .asException();
    }
    return view(
        granted(
            linking.link(
                call.school(),
                new AccessToken(token),
                call.admin(),
                Boolean.TRUE.equals(request.confirm()))));
  }

  private ApiReply logIn(Call call) {
    Begun begun = granted(loggingIn.begin(call.school(), call.admin()));
    return ApiReply.ok(new LoginView(begun.address(), begun.state()));
  }

  private ApiReply completeLogIn(Call call) {
    CompleteRequest request = call.body(CompleteRequest.class);
    if (!request.state().matches("[A-Za-z0-9_-]{1,100}")) {
      throw Problem.field("state", "This login link is invalid or has expired.").asException();
    }
    CleverId user =
        granted(loggingIn.complete(call.school(), request.code(), request.state(), call.admin()));
    return ApiReply.ok(new LoggedInView(user.value()));
  }

  private ApiReply choices(Call call) {
    SchoolId own = call.school();
    return ApiReply.ok(
        new ChoicesView(
            granted(linking.choices(own)).stream().map(each -> view(own, each)).toList()));
  }

  /**
   * Does not say which other Bloomz school has it: that one does not exist for the caller (L 2).
   */
  private static ChoiceView view(SchoolId own, Choice choice) {
    SchoolId by = choice.takenBy();
    return new ChoiceView(
        CleverSchoolView.of(choice.school()), by != null && !by.equals(own), own.equals(by));
  }

  private ApiReply choose(Call call) {
    SchoolRequest request = call.body(SchoolRequest.class);
    if (!request.cleverSchool().matches("[A-Za-z0-9_-]{1,100}")) {
      throw Problem.field("cleverSchool", "It must be an ID from the list of schools.")
          .asException();
    }
    return view(
        granted(
            linking.choose(
                call.school(),
                new CleverId(request.cleverSchool()),
                call.admin(),
                Boolean.TRUE.equals(request.confirm()))));
  }

  private ApiReply unlink(Call call) {
    return view(granted(linking.unlink(call.school(), call.admin())));
  }
}
