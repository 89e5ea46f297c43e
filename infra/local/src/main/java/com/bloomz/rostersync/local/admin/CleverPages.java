package com.bloomz.rostersync.local.admin;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The web app's pages on which a school is linked to Clever and set up. */
public final class CleverPages {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ApiClient admin;
  private final String school;

  public CleverPages(ApiClient admin, SchoolId school) {
    this.admin = admin;
    this.school = "/schools/" + school;
  }

  /**
   * The link.
   *
   * @param linked whether a token is stored
   * @param chosen Clever's id of the school; none until one is chosen
   * @param name of that school, as Clever has it
   */
  public record Link(boolean linked, Optional<String> chosen, String name) {
    private static Link of(JsonNode link) {
      JsonNode chosen = link.path("cleverSchool");
      return new Link(
          link.path("linked").asBoolean(),
          Optional.ofNullable(chosen.path("id").textValue()),
          chosen.path("name").asText());
    }

    @Override
    public String toString() {
      return "Link to " + chosen;
    }
  }

  /** The link as it is; activated first where it is not, as Bloomz's service team does. */
  public Link link(ApiClient service) {
    try {
      return Link.of(admin.get(school + "/clever"));
    } catch (ApiProblemException problem) {
      if (!problem.code().equals("clever-not-active")) {
        throw problem;
      }
    }
    ObjectNode plan = ApiClient.body().put("plan", "BLOOMZ_FOR_SCHOOLS");
    var unused = service.send("PUT", school + "/clever/activation", plan, Map.of());
    return Link.of(admin.get(school + "/clever"));
  }

  /** Enters the District Auth Token. */
  public Link enter(String token) {
    return put("/clever/token", ApiClient.body().put("token", token));
  }

  /** The district's schools: their names by Clever's ids. */
  public Map<String, String> schools() {
    var names = new LinkedHashMap<String, String>();
    for (JsonNode choice : admin.get(school + "/clever/schools").path("schools")) {
      names.put(choice.at("/school/id").asText(), choice.at("/school/name").asText());
    }
    return names;
  }

  /** Chooses one of them. */
  public Link choose(String cleverSchool) {
    return put("/clever/school", ApiClient.body().put("cleverSchool", cleverSchool));
  }

  /** Whether a worker has to read the contacts before their values can be offered. */
  public boolean readsContacts() {
    return !offer().has("asOf");
  }

  /**
   * The values that the school's contacts have in a field; waits until a worker has read them where
   * they were never read.
   */
  public SortedSet<String> contactValues(ContactField field) {
    JsonNode offer = offer();
    while (!offer.has("asOf")) {
      if (offer.has("problem")) {
        JsonNode problem = offer.path("problem");
        throw new ApiProblemException(
            problem.path("code").asText(),
            problem.path("text").asText() + " " + problem.path("remedy").asText());
      }
      ApiClient.pause(PAUSE);
      offer = offer();
    }
    var values = new TreeSet<String>();
    offer
        .path(field.name().toLowerCase(Locale.ROOT))
        .forEach(each -> values.add(each.path("value").asText()));
    return values;
  }

  private JsonNode offer() {
    return admin.get(school + "/settings/contact-values");
  }

  /** The zone of the times that the school reads. */
  public ZoneId timeZone() {
    return ZoneId.of(admin.get(school + "/settings").path("timeZone").asText());
  }

  /** Saves what an import does, over the version that is there; nothing where it is so already. */
  public void save(ImportSettings wanted) {
    ApiClient.Answer present = admin.send("GET", school + "/settings", "", Map.of());
    ObjectNode settings = present.body().deepCopy();
    settings
        .put("studentIdField", wanted.studentIdField().name())
        .put("keepManualStaff", wanted.keepManualStaff())
        .put("recreateArchivedClasses", wanted.recreateArchivedClasses())
        .put("contactField", wanted.contactField().name());
    ArrayNode values = settings.putArray("contactValues");
    wanted.contactValues().forEach(values::add);
    if (!settings.equals(present.body())) {
      Map<String, String> version = Map.of("If-Match", present.etag());
      var unused = admin.send("PUT", school + "/settings", settings, version);
    }
  }

  /**
   * Lets invitations come from an admin, where they come from nobody yet (S).
   *
   * @param added adds that admin and gives the member's id
   */
  public void inviteFrom(Supplier<String> added) {
    ApiClient.Answer present = admin.send("GET", school + "/settings", "", Map.of());
    if (!present.body().has("inviteFrom")) {
      ObjectNode settings = present.body().deepCopy();
      settings.put("inviteFrom", added.get());
      Map<String, String> version = Map.of("If-Match", present.etag());
      var unused = admin.send("PUT", school + "/settings", settings, version);
    }
  }

  private Link put(String path, ObjectNode body) {
    return Link.of(admin.send("PUT", school + path, body, Map.of()).body());
  }
}
