package com.bloomz.rostersync.api.why;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.why.Why;
import com.bloomz.rostersync.why.stored.AnsweringWhy;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers why a person or a class is there, or not (X 4). Names come in bodies alone, as addresses
 * are logged on the way.
 */
public final class WhyResource implements Resource {
  private static final String WHY = "/schools/{school}/why";
  private static final int LONGEST = 500;

  private final Schools schools;
  private final AnsweringWhy answering;

  public WhyResource(Schools schools, AnsweringWhy answering) {
    this.schools = schools;
    this.answering = answering;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", WHY, Access.SCHOOL_ADMIN, this::byName),
        Route.of("GET", WHY, Access.SCHOOL_ADMIN, this::byId).withQuery("id", "in"));
  }

  /**
   * A question.
   *
   * @param name of a person, class or section, or its ID
   * @param within the name of a class, or of a child, or its ID; null for the school
   */
  record Question(String name, @JsonProperty("in") @Nullable String within) {
    Why.Question question() {
      return new Why.Question(sound(name, "name"), within == null ? "" : sound(within, "in"));
    }

    @Override
    public String toString() {
      return "Question";
    }
  }

  private static String sound(String text, String field) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw Problem.field(field, "It must have 1 to " + LONGEST + " characters.").asException();
    }
    return text;
  }

  private ApiReply byName(Call call) {
    return answer(call, call.body(Question.class).question());
  }

  private ApiReply byId(Call call) {
    String id =
        call.query("id")
            .orElseThrow(() -> Problem.field("?id", "The parameter is missing.").asException());
    String within = call.query("in").map(in -> id(in, "?in")).orElse("");
    return answer(call, new Why.Question(id(id, "?id"), within, true));
  }

  /** An id; what has a space, or a letter that no id has, is a name. */
  private static String id(String text, String field) {
    if (!text.chars().allMatch(each -> each > ' ' && each < 127)) {
      throw Problem.field(field, "It must be an ID. Ask by name with POST.").asException();
    }
    return sound(text, field);
  }

  private ApiReply answer(Call call, Why.Question question) {
    var school = granted(schools.active(call.school()));
    return ApiReply.ok(WhyView.of(answering.answer(school, question), call.caller()));
  }
}
