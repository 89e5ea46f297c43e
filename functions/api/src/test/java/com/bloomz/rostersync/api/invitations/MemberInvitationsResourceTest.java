package com.bloomz.rostersync.api.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MemberInvitationsResourceTest {
  private static final String RESET = "/members/p-1/invitations/blocks/reset";
  private static final String REGISTRATION = "/members/p-1/registration";
  private static final MemberId PARENT = new MemberId("p-1");

  private final InvitingFamily school = new InvitingFamily().withInviter();

  @Test
  void showsEachChannelOfAPersonNobodyInvited() {
    CheckedAnswer standing = school.standing("p-1").is(200);

    assertThat(standing.at("/round")).isEqualTo("0");
    assertThat(standing.json().has("registered")).isFalse();
    assertThat(standing.json().findValuesAsText("state")).containsExactly("NONE", "NONE");
    assertThat(standing.at("/channels/0/next/would")).isEqualTo("true");
    school.standing("p-9").isProblem(404, "not-found");
  }

  @Test
  void showsHowFarEachMessageIs() {
    Instant now = school.api.now();
    AddressKey email = AddressKey.of(InvitingFamily.EMAIL);
    AddressKey phone = AddressKey.of(InvitingFamily.PHONE);
    keep(
        Map.of(
            Channel.EMAIL, new ChannelState.Sent(now, "id-1", email, now.plusSeconds(9)),
            Channel.TEXT, new ChannelState.Refused(now, Refusal.MESSAGE, phone)));

    CheckedAnswer standing = school.standing("p-1").is(200);

    assertThat(standing.json().findValuesAsText("state")).containsExactly("SENT", "REFUSED");
    assertThat(standing.at("/channels/0/delivered")).isEqualTo("2026-11-23T08:00:09Z");
    assertThat(standing.at("/channels/0/next/why")).isEqualTo("INVITED");
    assertThat(standing.at("/channels/1/refusal")).isEqualTo("MESSAGE");
  }

  @Test
  void showsWhatCameBackAndWhatBlocksANumber() {
    Instant now = school.api.now();
    AddressKey email = AddressKey.of(InvitingFamily.EMAIL);
    keep(Map.of(Channel.EMAIL, new ChannelState.Bounced(now, "id-1", email, false)));
    school.api.invitations.stop(AddressKey.of(InvitingFamily.PHONE), now);

    CheckedAnswer standing = school.standing("p-1").is(200);

    assertThat(standing.at("/channels/0/state")).isEqualTo("BOUNCED");
    assertThat(standing.at("/channels/0/next/why")).isEqualTo("RETURNED");
    assertThat(standing.at("/channels/1/block/reason")).isEqualTo("OPTED_OUT");
    assertThat(standing.at("/channels/1/next/why")).isEqualTo("OPTED_OUT");
  }

  @Test
  void anAttemptThatNobodySettledIsUncertain() {
    AddressKey email = AddressKey.of(InvitingFamily.EMAIL);
    keep(Map.of(Channel.EMAIL, new ChannelState.Claimed(school.api.now(), "try-1", email)));

    assertThat(school.standing("p-1").at("/channels/0/state")).isEqualTo("BEING_SENT");
    school.api.pass(Duration.ofMinutes(10));
    assertThat(school.standing("p-1").at("/channels/0/state")).isEqualTo("UNCERTAIN");
  }

  @Test
  void anAdminLiftsABlock() {
    school.api.invitations.block(
        InvitingFamily.SCHOOL,
        new Block(AddressKey.of(InvitingFamily.EMAIL), Block.Reason.COMPLAINED, school.api.now()));
    assertThat(school.standing("p-1").at("/channels/0/block/reason")).isEqualTo("COMPLAINED");
    String email = "{\"channel\":\"EMAIL\"}";
    school.call("POST", RESET, school.api.office(), email).isProblem(403, "role-required");
    school.api.pass(Duration.ofSeconds(1));

    CheckedAnswer lifted = school.post(RESET, email).is(200);

    assertThat(lifted.at("/lifted")).isEqualTo("true");
    assertThat(lifted.json().at("/standing/channels/0").has("block")).isFalse();
    assertThat(lifted.at("/standing/channels/0/next/would")).isEqualTo("true");
    assertThat(school.post(RESET, email).is(200).at("/lifted")).isEqualTo("false");
    school.post("/members/p-9/invitations/blocks/reset", email).isProblem(404, "not-found");
  }

  @Test
  void theServiceTellsWhoHasJoined() {
    String service = school.api.issuer().service(school.api.now());
    String joined = "{\"registered\":true}";
    school.call("PUT", REGISTRATION, school.api.admin(), joined).isProblem(403, "role-required");

    CheckedAnswer first = school.call("PUT", REGISTRATION, service, joined).is(200);
    school.api.pass(Duration.ofMinutes(1));
    CheckedAnswer again = school.call("PUT", REGISTRATION, service, joined).is(200);

    assertThat(first.at("/since")).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(again.at("/since")).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(school.standing("p-1").at("/channels/0/next/why")).isEqualTo("REGISTERED");
    assertThat(school.post("/invitations", InvitingFamily.PARENTS).at("/people")).isEqualTo("0");
    assertThat(
            school
                .post("/invitations/reinvite", "{\"members\":[\"p-1\"]}")
                .at("/members/0/channels/0/why"))
        .isEqualTo("REGISTERED");

    CheckedAnswer left =
        school.call("PUT", REGISTRATION, service, "{\"registered\":false}").is(200);
    assertThat(left.json()).hasToString("{\"registered\":false}");
    school.call("PUT", "/members/p-9/registration", service, joined).isProblem(404, "not-found");
    school.call("PUT", REGISTRATION, service, "{}").namesField("registered");
  }

  private void keep(Map<Channel, ChannelState> channels) {
    var outreach = new Outreach(1, null, 1, new TreeMap<>(channels));
    assertThat(school.api.invitations.save(InvitingFamily.SCHOOL, PARENT, 0, outreach)).isTrue();
  }
}
