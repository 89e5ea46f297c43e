package com.bloomz.rostersync.api.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.roster.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitations are previewed, planned and repeated (N 3, N 7, M 5). */
class InvitationsResourceTest {
  private final InvitingFamily school = new InvitingFamily();

  @Test
  void showsWhoWouldGetWhatAndWhyOthersDoNot() {
    CheckedAnswer shown =
        school.withInviter().post("/invitations/preview", InvitingFamily.PARENTS).is(200);

    assertThat(shown.at("/people")).isEqualTo("4");
    assertThat(shown.at("/invited")).isEqualTo("1");
    assertThat(shown.json().at("/messages")).hasToString("{\"EMAIL\":1,\"TEXT\":1}");
    assertThat(shown.json().at("/languages")).hasToString("{\"es\":1}");
    assertThat(shown.json().findValuesAsText("last"))
        .containsExactly("Byron", "Milbanke", "Noether", "Somerville");
    assertThat(shown.json().at("/persons/1/children")).hasToString("[\"Ada Byron\"]");
    assertThat(shown.json().at("/persons/1/classes")).hasToString("[\"Algebra\"]");
    assertThat(shown.at("/persons/1/channels/0/would")).isEqualTo("true");
    assertThat(shown.at("/persons/2/channels/0/why")).isEqualTo("NO_ADDRESS");
    assertThat(shown.at("/persons/3/channels/0/why")).isEqualTo("OPTION_OFF");
    assertThat(shown.json().at("/kinds/1"))
        .hasToString(
            "{\"kind\":\"STAFF\",\"people\":2,\"invited\":0,\"messages\":{\"EMAIL\":0,\"TEXT\":0},"
                + "\"reasons\":[{\"channel\":\"EMAIL\",\"why\":\"NO_ADDRESS\",\"people\":1},"
                + "{\"channel\":\"EMAIL\",\"why\":\"OPTION_OFF\",\"people\":1},"
                + "{\"channel\":\"TEXT\",\"why\":\"NO_ADDRESS\",\"people\":2}]}");
    assertThat(school.queued()).isEmpty();
  }

  @Test
  void showsThatNobodyInvites() {
    CheckedAnswer shown = school.post("/invitations/preview", InvitingFamily.PARENTS).is(200);

    assertThat(shown.at("/invited")).isEqualTo("0");
    assertThat(shown.at("/persons/1/channels/0/why")).isEqualTo("NOBODY_TO_INVITE_FROM");
  }

  @Test
  void listsPartByPart() {
    school.withInviter();
    String asked = InvitingFamily.PARENTS.replace("}", ",\"who\":\"NOT_INVITED\",\"limit\":2%s}");

    CheckedAnswer first = school.post("/invitations/preview", asked.formatted("")).is(200);
    String cursor = ",\"cursor\":\"" + first.at("/cursor") + "\"";
    CheckedAnswer second = school.post("/invitations/preview", asked.formatted(cursor)).is(200);

    assertThat(first.json().findValuesAsText("last")).containsExactly("Byron", "Noether");
    assertThat(second.json().findValuesAsText("last")).containsExactly("Somerville");
    assertThat(second.json().has("cursor")).isFalse();
    school
        .post("/invitations/preview", asked.formatted(cursor).replace("NOT_INVITED", "INVITED"))
        .namesField("cursor");
  }

  @Test
  void invitesEachOnce() {
    school.withInviter();

    assertThat(school.post("/invitations", InvitingFamily.PARENTS).is(202).at("/people"))
        .isEqualTo("1");
    assertThat(school.queued()).containsExactly(new MemberId("p-1"));
    CheckedAnswer standing = school.standing("p-1").is(200);
    assertThat(standing.at("/round")).isEqualTo("1");
    assertThat(standing.at("/channels/0/state")).isEqualTo("DUE");
    assertThat(standing.at("/channels/1/next/due")).isEqualTo("true");
    assertThat(school.post("/invitations", InvitingFamily.PARENTS).is(202).at("/people"))
        .isEqualTo("0");
    assertThat(school.standing("p-1").at("/round")).isEqualTo("1");
  }

  @Test
  void nobodyIsInvitedWithoutAnInviter() {
    school.post("/invitations", InvitingFamily.PARENTS).isProblem(409, "inviter-required");
    school
        .post("/invitations/reinvite", "{\"members\":[\"p-1\"]}")
        .isProblem(409, "inviter-required");
    assertThat(school.queued()).isEmpty();
    assertThat(school.standing("p-1").at("/round")).isEqualTo("0");
  }

  @Test
  void anImportInvitesNobodyWithoutAnInviter() {
    school
        .importing("{\"invitations\":" + InvitingFamily.PARENTS + "}")
        .isProblem(409, "inviter-required");
    school.withInviter();
    school
        .importing("{\"invitations\":" + InvitingFamily.PARENTS + "}")
        .isProblem(409, "not-linked");
  }

  @Test
  void aSchoolThatIsNotActiveInvitesNobody() {
    school.withInviter().inactive();
    for (String path : List.of("/invitations/preview", "/invitations")) {
      school.post(path, InvitingFamily.PARENTS).isProblem(403, "clever-not-active");
    }
    school
        .post("/invitations/reinvite", "{\"members\":[\"p-1\"]}")
        .isProblem(403, "clever-not-active");
    assertThat(school.queued()).isEmpty();
  }

  @Test
  void reinvitesAndTellsWhatCameOfIt() {
    school.withInviter();
    school.api.invitations.stop(AddressKey.of(InvitingFamily.PHONE), school.api.now());
    String asked = "{\"members\":[\"t-1\",\"p-1\",\"x-9\",\"p-1\"]}";

    CheckedAnswer told = school.post("/invitations/reinvite", asked).is(202);

    assertThat(told.at("/reinvited")).isEqualTo("1");
    assertThat(told.json().findValuesAsText("outcome"))
        .containsExactly("NOT_REINVITED", "REINVITED", "NOT_FOUND");
    assertThat(told.at("/members/0/channels/0/why")).isEqualTo("NO_ADDRESS");
    assertThat(told.at("/members/1/channels/0/due")).isEqualTo("true");
    assertThat(told.at("/members/1/channels/1/why")).isEqualTo("OPTED_OUT");
    assertThat(told.at("/members/2/channels")).isEmpty();
    assertThat(school.queued()).containsExactly(new MemberId("p-1"));
    assertThat(school.standing("p-1").at("/channels/0/state")).isEqualTo("DUE");
    assertThat(school.standing("p-1").at("/channels/1/state")).isEqualTo("NONE");
  }

  /** N 7. */
  @Test
  void aRepeatedReinviteGetsTheFirstAnswer() {
    school.withInviter();
    String asked = "{\"members\":[\"p-1\",\"x-9\"]}";
    CheckedAnswer first = reinvite(asked, "key-00001").is(202);
    assertThat(first.at("/reinvited")).isEqualTo("1");
    assertThat(school.queued()).containsExactly(new MemberId("p-1"));
    school.api.pass(Duration.ofHours(1));

    CheckedAnswer again = reinvite(asked, "key-00001").is(202);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(school.queued()).isEmpty();
    assertThat(school.standing("p-1").at("/round")).isEqualTo("1");
    reinvite("{\"members\":[\"p-1\"]}", "key-00001").isProblem(422, "idempotency-key-reused");
    reinvite(asked, "short").namesField("Idempotency-Key");
  }

  private CheckedAnswer reinvite(String body, String key) {
    return school.api.call(
        "POST",
        "/schools/school-1/invitations/reinvite",
        school.api.office(),
        body,
        Map.of("Idempotency-Key", key));
  }

  @Test
  void officeStaffReinviteAndDoNotPlan() {
    school.withInviter();
    String office = school.api.office();

    school
        .call("POST", "/invitations", office, InvitingFamily.PARENTS)
        .isProblem(403, "role-required");
    school
        .call("POST", "/invitations/preview", office, InvitingFamily.PARENTS)
        .isProblem(403, "role-required");
    school.call("POST", "/invitations/reinvite", office, "{\"members\":[\"p-1\"]}").is(202);
  }

  @Test
  void anotherSchoolDoesNotExist() {
    String other = school.api.issuer().token(school.api.now(), "school-2", "SCHOOL_ADMIN");

    school.call("POST", "/invitations", other, InvitingFamily.PARENTS).isProblem(404, "not-found");
    school.call("GET", "/members/p-1/invitations", other, "").isProblem(404, "not-found");
    school
        .call("POST", "/invitations/reinvite", other, "{\"members\":[\"p-1\"]}")
        .isProblem(404, "not-found");
    school
        .call("POST", "/members/p-1/invitations/blocks/reset", other, "{\"channel\":\"EMAIL\"}")
        .isProblem(404, "not-found");
  }

  @Test
  void aBlockedAddressIsToldWithItsTime() {
    school.withInviter();
    school.api.invitations.block(
        InvitingFamily.SCHOOL,
        new Block(AddressKey.of(InvitingFamily.EMAIL), Block.Reason.BOUNCED, school.api.now()));

    CheckedAnswer shown = school.post("/invitations/preview", InvitingFamily.PARENTS).is(200);

    assertThat(shown.at("/persons/1/channels/0/why")).isEqualTo("BOUNCED");
    assertThat(shown.at("/persons/1/channels/0/since")).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(shown.at("/invited")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /invitations          | {}                                              | teachers
          /invitations          | {"teachers":1,"parents":true,"students":true}   | teachers
          /invitations          | {"teachers":true,"parents":true,"students":true,"staff":true} | staff
          /invitations          | []                                              | (body)
          /invitations/preview  | {"teachers":true,"parents":true}                | students
          /invitations/preview  | {"teachers":true,"parents":true,"students":true,"limit":0} | limit
          /invitations/preview  | {"teachers":true,"parents":true,"students":true,"limit":101} | limit
          /invitations/preview  | {"teachers":true,"parents":true,"students":true,"who":"SOME"} | who
          /invitations/preview  | {"teachers":true,"parents":true,"students":true,"cursor":"AAAAAAAA"} | cursor
          /invitations/reinvite | {}                                              | members
          /invitations/reinvite | {"members":[]}                                  | members
          /invitations/reinvite | {"members":[null]}                              | members
          /invitations/reinvite | {"members":["a b"]}                             | members
          /invitations/reinvite | {"members":"p-1"}                               | members
          /members/p-1/invitations/blocks/reset | {"channel":"FAX"}               | channel
          /members/p-1/invitations/blocks/reset | {}                              | channel
          """)
  void badRequestsNameTheField(String path, String body, String field) {
    school.withInviter();

    school.call("POST", path, school.api.admin(), body).namesField(field);

    assertThat(school.queued()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501})
  void reinvitesFiveHundredAtMost(int members) {
    school.withInviter();
    String ids =
        IntStream.range(0, members)
            .mapToObj(i -> "\"m-" + i + "\"")
            .collect(Collectors.joining(","));

    CheckedAnswer told =
        school.call(
            "POST", "/invitations/reinvite", school.api.admin(), "{\"members\":[" + ids + "]}");

    if (members > 500) {
      told.namesField("members");
    } else {
      told.is(202);
    }
  }
}
