package com.bloomz.rostersync.api.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** From whom invitations come and what they say (N 5, N 7). */
class ExamplesResourceTest {
  private static final String EXAMPLES = "/schools/school-1/invitations/examples";

  @Test
  void saysFromWhomInvitationsComeAndWhereRepliesGo() {
    CheckedAnswer examples = new Api().activated().inviting().get(EXAMPLES).is(200);

    assertThat(examples.at("/sender/name")).isEqualTo("Mary Somerville via Bloomz");
    assertThat(examples.at("/sender/replyTo")).isEqualTo("mary@school.example");
    JsonNode parent = example(examples, "PARENT", "en");
    assertThat(parent.path("email").asText())
        .contains("Hello (name),", "Mary Somerville invites you", "- (child's name)", "- (class)")
        .contains("(personal link)")
        .doesNotContain("http")
        .contains("Reply to this email to reach Mary Somerville.");
    assertThat(parent.path("text").asText())
        .contains("Mary Somerville invites you to join Bloomz for (child's name).")
        .contains("(personal link)")
        .endsWith("Reply STOP to opt out.");
  }

  @Test
  void everyKindHasItsOwnWordsInEveryLanguage() {
    CheckedAnswer examples = new Api().activated().inviting().get(EXAMPLES).is(200);

    assertThat(examples.json().path("examples")).hasSize(6);
    assertThat(example(examples, "STAFF", "en").path("email").asText())
        .contains("As a staff member");
    assertThat(example(examples, "STUDENT", "en").path("email").asText())
        .contains("As a student")
        .doesNotContain("child");
    assertThat(example(examples, "PARENT", "es").path("email").asText())
        .contains("Hola, (nombre):", "- (nombre del estudiante)", "- (clase)", "(enlace personal)");
    assertThat(example(examples, "PARENT", "es").path("subject").asText()).startsWith("Únase");
    assertThat(example(examples, "STUDENT", "es").path("text").asText()).contains("le invita");
  }

  @Test
  void withoutSenderTheSchoolInvites() {
    CheckedAnswer examples = new Api().with().get(EXAMPLES).is(200);

    assertThat(examples.at("/hasSender")).isEqualTo("false");
    assertThat(examples.json().has("sender")).isFalse();
    assertThat(example(examples, "PARENT", "en").path("email").asText())
        .contains("Your school invites you", "Questions? Ask your school.");
  }

  /** L 2: the sender is a setting. */
  @Test
  void officeStaffAreToldOnlyThatThereIsASender() {
    Api api = new Api().activated().inviting();
    CheckedAnswer examples = api.call("GET", EXAMPLES, api.office(), "", Map.of()).is(200);

    assertThat(examples.at("/hasSender")).isEqualTo("true");
    assertThat(examples.json().has("sender")).isFalse();
    assertThat(example(examples, "PARENT", "en").path("email").asText()).contains("Hello (name),");
  }

  private static JsonNode example(CheckedAnswer examples, String kind, String language) {
    return StreamSupport.stream(examples.json().path("examples").spliterator(), false)
        .filter(each -> each.path("kind").asText().equals(kind))
        .filter(each -> each.path("language").asText().equals(language))
        .findFirst()
        .orElseThrow();
  }
}
