package com.bloomz.rostersync.local.admin;

import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The web app's page on which an admin asks why (X 4). */
public final class WhyPages {
  private final ApiClient admin;
  private final String path;

  public WhyPages(ApiClient admin, SchoolId school) {
    this.admin = admin;
    this.path = "/schools/" + school + "/why";
  }

  /**
   * An answer.
   *
   * @param found whether there is anybody or anything of that name
   * @param candidates those who may be meant, a line each
   * @param known by what Clever is known; empty where it was never read
   * @param note what to do to know more of Clever; may be empty
   * @param done what was changed, newest first, a line each
   * @param next what the next import would change, a line each
   * @param left what it would leave as it is, a line each
   */
  public record Answer(
      boolean found,
      String text,
      String rule,
      String remedy,
      List<String> candidates,
      String known,
      String note,
      List<String> done,
      List<String> next,
      List<String> left) {
    public Answer {
      candidates = List.copyOf(candidates);
      done = List.copyOf(done);
      next = List.copyOf(next);
      left = List.copyOf(left);
    }

    @Override
    public String toString() {
      return "Answer by " + rule;
    }
  }

  /**
   * Asks.
   *
   * @param within a class or a child; empty for the school
   */
  public Answer ask(String about, String within) {
    var question = ApiClient.body().put("name", about);
    if (!within.isEmpty()) {
      question.put("in", within);
    }
    JsonNode answer = admin.send("POST", path, question, Map.of()).body();
    return new Answer(
        answer.has("about") || !answer.path("candidates").isEmpty(),
        answer.path("answer").asText(),
        answer.path("rule").asText(),
        answer.path("remedy").asText(),
        lines(answer.path("candidates"), WhyPages::candidate),
        known(answer.path("clever")),
        answer.at("/clever/note").asText(),
        lines(answer.path("done"), WhyPages::done),
        lines(answer.path("next"), WhyPages::change),
        lines(answer.path("left"), WhyPages::left));
  }

  private static List<String> lines(JsonNode items, Function<JsonNode, String> line) {
    List<String> lines = new ArrayList<>();
    items.forEach(each -> lines.add(line.apply(each)));
    return lines;
  }

  private static String candidate(JsonNode of) {
    List<String> in = lines(of.path("in"), JsonNode::asText);
    return "%s %s, %s%s"
        .formatted(
            of.path("kind").asText(),
            of.path("id").asText(),
            of.path("name").asText(),
            in.isEmpty() ? "" : ", in " + String.join(", ", in));
  }

  private static String known(JsonNode clever) {
    return clever.has("readAt")
        ? "%s %s, which read Clever at %s"
            .formatted(
                clever.path("preview").asBoolean() ? "preview" : "import",
                clever.path("importId").asText(),
                clever.path("readAt").asText())
        : "";
  }

  private static String done(JsonNode of) {
    String by =
        of.has("importId")
            ? "import " + of.path("importId").asText()
            : "user " + of.path("user").asText();
    return of.path("at").asText() + " " + change(of.path("change")) + ", by " + by;
  }

  private static String change(JsonNode of) {
    String within = of.path("within").asText();
    return "%s %s %s%s, as %s: %s"
        .formatted(
            of.path("verb").asText().toLowerCase(Locale.ROOT),
            of.path("entity").asText(),
            of.path("subject").asText(),
            within.isEmpty() ? "" : " in " + within,
            of.path("rule").asText(),
            of.path("why").asText());
  }

  private static String left(JsonNode of) {
    return of.path("text").asText() + " (" + of.path("rule").asText() + ")";
  }
}
