package com.bloomz.rostersync.clever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.PageCodec.Page;
import com.bloomz.rostersync.clever.records.SchoolCodec;
import com.bloomz.rostersync.clever.records.SchoolCodec.District;
import com.bloomz.rostersync.clever.records.SchoolCodec.SectionData;
import com.bloomz.rostersync.clever.records.SchoolCodec.TermData;
import com.bloomz.rostersync.clever.records.UserCodec;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.sync.CleverSource.Wanted;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clever's own answers and one of its demo schools, where they are at hand. */
final class RealAnswersTest {
  private static final Path FOLDER = Path.of("..", "..", "..", "shared", "clever");
  private static final JsonFactory JSON = new JsonFactory();
  private static final String DEMO_SCHOOL = "5a25ff950a5f621109000006";
  private static final String DEMO_DISTRICT = "5a0c91b95c7cc000010d417c";

  @BeforeEach
  void needsTheFolder() {
    assumeTrue(Files.isDirectory(FOLDER), "needs ../shared: recorded answers of Clever");
  }

  @Test
  void readsTheRecordedDistrict() throws IOException {
    Page<District> page =
        new PageCodec<>(SchoolCodec::district, _ -> true).list(recorded("api_districts"), 10_000);

    assertThat(page.items())
        .containsExactly(
            new District("58da8a43cc70ab00017a1a87", "2023-04-23T16:08:05.652Z", "running", ""));
    assertThat(page.next()).isNull();
  }

  @Test
  void readsTheRecordedUsersOfASchool() throws IOException {
    Page<User> page =
        new PageCodec<>(UserCodec::read, _ -> true)
            .list(recorded("api_schools_58da8c58155b940248000007_users_limit_25"), 10_000);

    assertThat(page.items()).hasSize(3).allMatch(user -> user.roles().contains(Role.STUDENT));
    assertThat(page.items().getFirst())
        .extracting(User::id, User::first, User::last, User::sisId, User::stateId)
        .containsExactly("58da8c63d7dc0ca0680003ed", "Steve", "Ziemann", "100095233", "231786324");
    assertThat(page.next())
        .isEqualTo(
            "/v3.0/schools/58da8c58155b940248000007/users?limit=25"
                + "&starting_after=58da8c63d7dc0ca068000416");
  }

  @Test
  void readsTheRecordedContacts() throws IOException {
    Page<User> page =
        new PageCodec<>(UserCodec::read, _ -> true)
            .list(recorded("api_users_58da8c63d7dc0ca0680003ed_mycontacts"), 10_000);

    assertThat(page.items())
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.first()).isEmpty();
              assertThat(contact.last()).isEqualTo("Sanjiv Becker");
              assertThat(contact.relationships())
                  .containsExactly(
                      new UserCodec.Relationship("58da8c63d7dc0ca0680003ed", "Other", "Family"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"api_schools_58da8c58155b940248000007_terms", "api_terms_limit_3"})
  void readsTheRecordedTerms(String name) throws IOException {
    Page<TermData> page =
        new PageCodec<>(SchoolCodec::term, _ -> true).list(recorded(name), 10_000);

    assertThat(page.items()).hasSize(3);
    assertThat(page.items())
        .allSatisfy(term -> assertThat(Cleaning.day(term.endDate())).isPresent());
  }

  @Test
  void readsTheRecordedSection() throws IOException {
    SectionData section =
        PageCodec.single(recorded("api_sections_58da8c6a894273be68000182"), SchoolCodec::section);

    assertThat(section.name()).isEqualTo("Sixth Grade Advisory - Madison - 4");
    assertThat(section.teacher()).isEqualTo("5faac8b7bc447500a10ae88f");
    assertThat(section.students()).hasSize(26);
  }

  @Test
  void readsTheDemoSchool() throws IOException {
    try (CleverScenario scene = new CleverScenario()) {
      serveDemoSchool(scene);
      Wanted wanted =
          new Wanted(
              new CleverId(DEMO_DISTRICT),
              new CleverId(DEMO_SCHOOL),
              new AccessToken(CleverScenario.TOKEN),
              true);

      assertThat(scene.fetch(wanted, _ -> {}))
          .isInstanceOfSatisfying(
              Fetched.Complete.class, complete -> assertDemoSchool(complete.roster()));
    }
  }

  private static void assertDemoSchool(CleverRoster roster) {
    assertThat(roster.students()).hasSize(268);
    assertThat(roster.staff()).hasSize(25).allMatch(Staff::teaches);
    assertThat(roster.sections()).hasSize(86);
    assertThat(roster.contacts()).hasSize(268);
    assertThat(roster.contacts().stream().mapToInt(one -> one.relationships().size()).sum())
        .as("of 269, as one leads to a student whom the folder lacks")
        .isEqualTo(268);
    Map<IssueCode, Long> issues =
        roster.issues().stream().collect(Collectors.groupingBy(Issue::code, Collectors.counting()));
    assertThat(issues)
        .as("of 104 phone numbers, made up at random, 43 can be called, 35 perhaps")
        .isEqualTo(
            Map.of(
                IssueCode.BAD_PHONE,
                26L,
                IssueCode.UNKNOWN_AREA_CODE,
                35L,
                IssueCode.SYNC_STOPPED,
                1L));
  }

  private static void serveDemoSchool(CleverScenario scene) throws IOException {
    String school = "/v3.1/schools/" + DEMO_SCHOOL;
    scene.on("/v3.1/districts", demo("districts", ""));
    scene.on(school, Wire.single("{\"id\":\"" + DEMO_SCHOOL + "\"}"));
    scene.on(school + "/sections?limit=10000", demo("sections", ""));
    for (String role : List.of("student", "teacher", "staff")) {
      scene.on(school + "/users?role=" + role + "&limit=10000", demo("users", role));
    }
    scene.on("/v3.1/users?role=contact&limit=10000", demo("users", "contact"));
  }

  /** A folder's file as a list, of one role where one is named. */
  private static Reply demo(String file, String role) throws IOException {
    List<String> records = new ArrayList<>();
    try (JsonParser json =
        JSON.createParser(FOLDER.resolve("demo-school").resolve(file + ".json").toFile())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String one = copy(json).toString(StandardCharsets.UTF_8);
        if (role.isEmpty() || one.contains("\"roles\":{\"" + role + "\"")) {
          records.add(one);
        }
      }
    }
    return Wire.page(records.toArray(String[]::new));
  }

  private static InputStream recorded(String name) throws IOException {
    Path file = FOLDER.resolve("recorded").resolve(name + ".json");
    try (JsonParser json = JSON.createParser(file.toFile())) {
      json.nextToken();
      while (!"body".equals(json.nextFieldName())) {
        json.nextToken();
        json.skipChildren();
      }
      json.nextToken();
      return new ByteArrayInputStream(copy(json).toByteArray());
    }
  }

  private static ByteArrayOutputStream copy(JsonParser json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      generator.copyCurrentStructure(json);
    }
    return bytes;
  }
}
