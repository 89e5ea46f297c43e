package com.bloomz.rostersync.api.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.invitations.Inviter;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may be inviteFrom, and an admin who chooses themselves (S 6). */
class InvitersResourceTest {
  private static final String SETTINGS = "/schools/school-1/settings";
  private static final SchoolId SCHOOL = new SchoolId(Api.SCHOOL);

  private final Api api = new Api();
  private String token = "";

  @BeforeEach
  void adaCalls() {
    api.activated();
    signIn("user-1", "Ada", "Lovelace");
  }

  private void signIn(String subject, String first, String last) {
    token =
        api.admin(
            claims ->
                claims.subject(subject).claim("given_name", first).claim("family_name", last));
  }

  private Member staff(String id, Role role, @Nullable String email) {
    var name = new PersonName("Pat", id);
    Member one =
        Member.imported(new MemberId(id), name, new Hat.OfStaff(null, role))
            .withReach(name, email == null ? null : new Email(email), null);
    api.with(one);
    return one;
  }

  private JsonNode list() {
    return api.call("GET", SETTINGS + "/inviters", token, "", Map.of())
        .is(200)
        .json()
        .path("inviters");
  }

  private JsonNode last() {
    JsonNode all = list();
    return all.path(all.size() - 1);
  }

  private CheckedAnswer choose(String id) {
    CheckedAnswer read = api.call("GET", SETTINGS, token, "", Map.of()).is(200);
    return save(read.header("ETag"), id);
  }

  private CheckedAnswer save(String etag, String id) {
    String body =
        """
        {"studentIdField":"SIS_ID","keepManualStaff":true,"recreateArchivedClasses":false,
        "contactField":"TYPE","contactValues":[],"inviteFrom":"%s",
        "notifyTo":["SCHOOL_ADMIN"],"scheduledImport":false,
        "invitations":{"teachers":false,"parents":false,"students":false}}"""
            .formatted(id);
    return api.call("PUT", SETTINGS, token, body, Map.of("If-Match", etag));
  }

  private List<Member> adas() {
    return api.rosters.adults(SCHOOL).stream()
        .map(each -> each.value())
        .filter(each -> "ada@school.example".equals(mail(each)))
        .toList();
  }

  private static @Nullable String mail(Member member) {
    Email email = member.email();
    return email == null ? null : email.value();
  }

  @Test
  void listsAdminsAndOfficeStaffAndWhyOneCannotBeChosen() {
    staff("a-good", Role.SCHOOL_ADMIN, "good@school.example");
    staff("b-office", Role.SCHOOL_OFFICE_STAFF, "office@school.example");
    staff("c-mute", Role.SCHOOL_ADMIN, null);
    staff("d-none", Role.SCHOOL_ADMIN, "none@none.com");
    staff("e-teacher", Role.TEACHER, "teacher@school.example");
    Member left = staff("f-left", Role.SCHOOL_ADMIN, "left@school.example");
    api.with(left.withStaff(Objects.requireNonNull(left.staff()).withActive(false)));

    JsonNode all = list();

    assertThat(all.findValuesAsText("id").subList(0, 5))
        .containsExactly("a-good", "b-office", "c-mute", "d-none", "f-left");
    assertThat(all.findValues("whyNot"))
        .extracting(each -> each.path("code").asText())
        .containsExactly("no-email", "placeholder-email", "inactive");
    assertThat(all.path(0).path("email").asText()).isEqualTo("good@school.example");
    assertThat(all.path(0).path("name").asText()).isEqualTo("Pat a-good");
    for (JsonNode each : all) {
      boolean chosen = choose(each.path("id").asText()).reply().status() == 200;
      assertThat(chosen).as("%s", each).isEqualTo(each.path("canBeChosen").asBoolean());
    }
  }

  @Test
  @DisplayName("S 6: an admin who is no member is offered, and becomes one by the choice, once")
  void becomesAMember() {
    JsonNode own = last();
    assertThat(own.path("you").asBoolean()).isTrue();
    assertThat(own.path("member").asBoolean()).isFalse();
    assertThat(own.path("canBeChosen").asBoolean()).isTrue();
    assertThat(adas()).as("a list makes nobody a member").isEmpty();
    String id = own.path("id").asText();

    save("\"7\"", id).isProblem(412, "settings-changed");
    assertThat(adas()).as("what is refused changes nothing").isEmpty();
    assertThat(choose(id).is(200).at("/inviteFrom")).isEqualTo(id);

    assertThat(adas()).hasSize(1);
    Member made = adas().getFirst();
    assertThat(made.source()).isEqualTo(Source.MANUAL);
    assertThat(made.name()).isEqualTo(new PersonName("Ada", "Lovelace"));
    assertThat(Objects.requireNonNull(made.activeStaff()).role()).isEqualTo(Role.SCHOOL_ADMIN);
    assertThat(Inviter.of(made)).isPresent();
    assertThat(api.get(SETTINGS).at("/receivers")).as("N 8").isEqualTo("1");

    choose(id).is(200);
    assertThat(adas()).hasSize(1);
    assertThat(list()).hasSize(1);
    assertThat(last().path("member").asBoolean()).isTrue();
  }

  @Test
  void nobodyMakesAnotherAdminAMember() {
    String id = last().path("id").asText();
    signIn("user-2", "Bob", "Builder");
    choose(id).isProblem(409, "inviter-not-admin");
    assertThat(adas()).isEmpty();
  }

  @Test
  void whatTheSignInLacksIsSaid() {
    signIn("user-1", "", " ");
    assertThat(last().path("whyNot").path("code").asText()).isEqualTo("your-name-missing");
    CheckedAnswer refused = choose(last().path("id").asText());
    refused.isProblem(409, "your-name-missing");
    assertThat(refused.at("/remedy")).contains("first and last name");

    token =
        api.admin(claims -> claims.claim("email_verified", false).claim("name", "Ada Lovelace"));
    assertThat(last().path("name").asText()).isEqualTo("Ada Lovelace");
    choose(last().path("id").asText()).isProblem(409, "your-email-missing");
    assertThat(api.rosters.adults(SCHOOL)).isEmpty();
  }

  @Test
  void anAdminWhoIsStaffAlreadyIsNotMadeAnother() {
    String fresh = last().path("id").asText();
    staff("s-1", Role.SCHOOL_SUPPORT_STAFF, "ADA@school.example");
    assertThat(list()).hasSize(1);
    assertThat(last().path("id").asText()).isEqualTo("s-1");
    assertThat(last().path("whyNot").path("code").asText()).isEqualTo("not-admin");
    choose(fresh).isProblem(409, "inviter-not-admin");
    assertThat(adas()).isEmpty();
  }

  private Member left(String id, String name, Role role) {
    Member had =
        Member.imported(
                new MemberId(id), new PersonName(name, "Lovelace"), new Hat.OfStaff(null, role))
            .withReach(new PersonName(name, "Lovelace"), new Email("ada@school.example"), null)
            .withActive(false);
    api.with(had);
    return had;
  }

  @Test
  @DisplayName("P 11: an admin whose place as staff has ended has it again by the choice")
  void comesBack() {
    Member had = left("s-1", "Ada", Role.SCHOOL_OFFICE_STAFF);
    api.with(had.withStaff(Objects.requireNonNull(had.staff()).removed()));
    assertThat(list()).hasSize(1);
    assertThat(last().path("you").asBoolean()).isTrue();
    assertThat(last().path("member").asBoolean()).isFalse();
    assertThat(last().path("canBeChosen").asBoolean()).isTrue();

    signIn("user-2", "Ada", "Builder");
    choose("s-1").isProblem(409, "inviter-not-admin");
    signIn("user-1", "Ada", "Lovelace");
    assertThat(choose("s-1").is(200).at("/inviteFrom")).isEqualTo("s-1");
    choose("s-1").is(200);

    assertThat(adas()).hasSize(1);
    assertThat(adas().getFirst().activeStaff())
        .isEqualTo(new Hat.OfStaff(null, Role.SCHOOL_OFFICE_STAFF));
    assertThat(Inviter.of(adas().getFirst())).isPresent();
    assertThat(last().path("member").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("P 13: an admin who is kept out is told so, and what to do")
  void isKeptOut() {
    Member had = left("s-1", "Ada", Role.SCHOOL_ADMIN);
    api.with(had.withRemoval(new Member.HandRemoval(true, "user-2", api.now())));
    assertThat(last().path("whyNot").path("code").asText()).isEqualTo("kept-out");
    choose("s-1").isProblem(409, "kept-out");

    String lifted = "/schools/school-1/members/s-1/kept-out";
    api.call("DELETE", lifted, token, "", Map.of()).is(200);
    choose("s-1").is(200);
    assertThat(adas().getFirst().active()).isTrue();
  }

  @Test
  void whoWasATeacherTakesTheRoleFirst() {
    left("s-1", "Ada", Role.TEACHER);
    assertThat(last().path("whyNot").path("code").asText()).isEqualTo("not-admin");
    choose("s-1").isProblem(409, "inviter-not-admin");

    String role = "{\"role\":\"SCHOOL_ADMIN\"}";
    api.call("PUT", "/schools/school-1/members/s-1/role", token, role, Map.of()).is(200);
    choose("s-1").is(200);
    assertThat(adas()).hasSize(1).allMatch(Member::active);
  }

  @Test
  void whoLeftWithTheSameAddressAndAnotherNameIsSomebodyElse() {
    left("s-1", "Grace", Role.SCHOOL_ADMIN);
    assertThat(list()).hasSize(2);
    assertThat(list().path(0).path("whyNot").path("code").asText()).isEqualTo("inactive");
    choose("s-1").isProblem(409, "inviter-not-admin");
    choose(last().path("id").asText()).is(200);
    assertThat(adas()).hasSize(2).filteredOn(Member::active).hasSize(1);
  }

  @Test
  void whoIsStaffBringsNoFormerSelfBack() {
    left("s-1", "Ada", Role.SCHOOL_ADMIN);
    staff("s-2", Role.SCHOOL_ADMIN, "ada@school.example");
    assertThat(list().path(1).path("whyNot").path("code").asText()).isEqualTo("inactive");
    choose("s-1").isProblem(409, "inviter-not-admin");
  }
}
