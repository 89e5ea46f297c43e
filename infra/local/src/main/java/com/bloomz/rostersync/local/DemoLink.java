package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.admin.ApiClient;
import com.bloomz.rostersync.local.admin.ApiProblemException;
import com.bloomz.rostersync.local.admin.CleverPages;
import com.bloomz.rostersync.local.admin.CleverPages.Link;
import java.util.Map;
import java.util.Optional;

/** Links a school to Clever as far as it is not linked yet. */
final class DemoLink {
  private final CleverPages pages;
  private final CleverTarget clever;

  DemoLink(CleverPages pages, CleverTarget clever) {
    this.pages = pages;
    this.clever = clever;
  }

  /**
   * Activates the school, enters the token and chooses the Clever school.
   *
   * @param again whether the token is entered where there is one already
   */
  Link link(ApiClient service, boolean again) {
    try {
      Link present = pages.link(service);
      Link linked = !present.linked() || again ? pages.enter(clever.token()) : present;
      Optional<String> wanted = clever.school();
      boolean chosen =
          linked.chosen().isPresent() && (wanted.isEmpty() || wanted.equals(linked.chosen()));
      return chosen ? linked : pages.choose(choice());
    } catch (ApiProblemException problem) {
      throw DemoFailedException.ofWork(sentences(problem));
    }
  }

  private String sentences(ApiProblemException problem) {
    return switch (problem.code()) {
      case "clever-unreachable" -> "Clever cannot be reached at " + clever.url() + ".";
      case "clever-role-required" ->
          "Clever has no admin of the district or the school with that email address; give an"
              + " admin's address with --admin-email.";
      default -> problem.sentences();
    };
  }

  private String choice() {
    Map<String, String> schools = pages.schools();
    Optional<String> wanted = clever.school();
    if (wanted.isPresent()) {
      if (!schools.containsKey(wanted.get())) {
        throw DemoFailedException.ofUse(
            "Clever has no school "
                + wanted.get()
                + " for this token; it has "
                + few(schools)
                + ".");
      }
      return wanted.get();
    }
    if (schools.size() != 1) {
      throw DemoFailedException.ofUse(
          schools.isEmpty()
              ? "Clever shows no school for this token."
              : "Choose one school with --school; Clever has " + few(schools) + ".");
    }
    return schools.keySet().iterator().next();
  }

  private static String few(Map<String, String> schools) {
    String first =
        String.join(
            ", ",
            schools.entrySet().stream()
                .limit(5)
                .map(school -> school.getKey() + " (" + school.getValue() + ")")
                .toList());
    return schools.isEmpty() ? "none" : first + (schools.size() > 5 ? " and others" : "");
  }
}
