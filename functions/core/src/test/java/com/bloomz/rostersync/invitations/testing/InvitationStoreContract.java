package com.bloomz.rostersync.invitations.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.InvitationStore.Next;
import com.bloomz.rostersync.invitations.InvitationStore.Related;
import com.bloomz.rostersync.invitations.Reinvitation;
import com.bloomz.rostersync.invitations.Reinvitation.Outcome;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Block.Reason;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.messages.SentInvitations.Sent;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract kit of {@link InvitationStore}. */
public abstract class InvitationStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00.123456789Z");
  private static final Email EMAIL = new Email("Ana@example.com");
  private static final Phone PHONE = new Phone("+12125550123");
  private static final AddressKey MAIL_KEY = AddressKey.of(EMAIL);
  private static final MemberId ANA = new MemberId("m-ana");
  private static final Member MEMBER =
      ImportedPeople.parent("m-ana", "Ana Lee").withReach(name(), EMAIL, PHONE);

  /** A school of each test's own. */
  protected final SchoolId school = new SchoolId("s-" + UUID.randomUUID());

  private final SchoolId other = new SchoolId("s-" + UUID.randomUUID());

  protected abstract InvitationStore store();

  /** Changes the rosters that the store stands beside. */
  protected abstract HandEdits handEdits();

  private static PersonName name() {
    return new PersonName("", "Ana Lee");
  }

  private static Stream<ChannelState> states() {
    return Stream.of(
        new ChannelState.Due(NOW),
        new ChannelState.Claimed(NOW, "attempt-1", MAIL_KEY),
        new ChannelState.Sent(NOW, "message-1", MAIL_KEY, null),
        new ChannelState.Sent(NOW, "message-1", MAIL_KEY, NOW.plusSeconds(9)),
        new ChannelState.Bounced(NOW, "message-1", MAIL_KEY, true),
        new ChannelState.Bounced(NOW, "message-1", null, false),
        new ChannelState.Uncertain(NOW, "attempt-1", MAIL_KEY),
        new ChannelState.Refused(NOW, Refusal.BAD_ADDRESS, MAIL_KEY),
        new ChannelState.Refused(NOW, Refusal.MESSAGE, MAIL_KEY));
  }

  @ParameterizedTest
  @MethodSource("states")
  void keepsEveryStateAsItIs(ChannelState state) {
    handEdits().put(school, MEMBER);
    var channels = new TreeMap<Channel, ChannelState>();
    channels.put(Channel.EMAIL, state);
    channels.put(Channel.TEXT, new ChannelState.Due(NOW));
    var outreach = new Outreach(1, NOW, 3, channels);

    assertThat(store().save(school, ANA, 0, outreach)).isTrue();

    assertThat(store().load(school).outreach()).isEqualTo(Map.of(ANA, outreach));
    assertThat(store().load(school, List.of(ANA)).outreach(ANA)).isEqualTo(outreach);
  }

  @ParameterizedTest
  @MethodSource("states")
  void tellsToWhomSomethingWasSentSince(ChannelState state) {
    handEdits().put(school, MEMBER);
    var channels = new TreeMap<Channel, ChannelState>();
    channels.put(
        Channel.EMAIL, new ChannelState.Sent(NOW.minusSeconds(1), "message-1", null, null));
    channels.put(Channel.TEXT, state);
    assertThat(store().save(school, ANA, 0, new Outreach(1, NOW, 3, channels))).isTrue();
    boolean went =
        switch (state) {
          case ChannelState.Sent _, ChannelState.Bounced _, ChannelState.Uncertain _ -> true;
          default -> false;
        };

    assertThat(store().sentSince(school, NOW.minusSeconds(1)))
        .containsExactly(new Sent(ANA, true, went));
    assertThat(store().sentSince(school, NOW))
        .isEqualTo(went ? List.of(new Sent(ANA, false, true)) : List.of());
    assertThat(store().sentSince(school, NOW.plusSeconds(1))).isEmpty();
    assertThat(store().sentSince(other, Instant.EPOCH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reinvite-1"})
  void keepsWhichReinviteOpenedTheRound(String key) {
    handEdits().put(school, MEMBER);
    Outreach reinvited = Outreach.NONE.reinvited(List.of(Channel.EMAIL), key, NOW);
    assertThat(store().save(school, ANA, 0, reinvited)).isTrue();
    assertThat(store().load(school).outreach(ANA)).isEqualTo(reinvited);
  }

  @Test
  void bindsAKeyToOneReinviteForTwoDays() {
    Reinvitation asked = Reinvitation.of(NOW, List.of(new MemberId("m-2"), ANA));
    Reinvitation late = Reinvitation.of(NOW.plusSeconds(9), List.of(ANA));
    Reinvitation anew = Reinvitation.of(NOW.plus(Duration.ofDays(2)), List.of(ANA));

    assertThat(store().bind(school, "key-00001", asked)).isEqualTo(asked);
    assertThat(store().bind(school, "key-00001", late)).isEqualTo(asked);
    assertThat(store().bind(school, "key-00002", late)).isEqualTo(late);
    assertThat(store().bind(other, "key-00001", late)).isEqualTo(late);
    assertThat(store().bind(school, "key-00001", anew)).isEqualTo(anew);
  }

  @Test
  void keepsTheFirstAnswerToAKey() {
    var verdicts = new TreeMap<Channel, InvitationDecision>();
    verdicts.put(Channel.EMAIL, new InvitationDecision.Send(true));
    verdicts.put(Channel.TEXT, new Skip(SkipReason.OPTED_OUT, NOW));
    var skips = new TreeMap<Channel, InvitationDecision>();
    skips.put(Channel.EMAIL, new Skip(SkipReason.NO_ADDRESS, null));
    skips.put(Channel.TEXT, new InvitationDecision.Send(false));
    Reinvitation asked =
        Reinvitation.of(NOW, List.of(ANA, new MemberId("m-2"), new MemberId("m-3")));
    Reinvitation done =
        asked.answered(
            List.of(
                new Outcome(ANA, true, verdicts),
                new Outcome(new MemberId("m-2"), false, skips),
                new Outcome(new MemberId("m-3"), false, null)));
    assertThat(store().bind(school, "key-00001", asked)).isEqualTo(asked);

    assertThat(store().keep(school, "key-00001", done)).isEqualTo(done);
    Reinvitation late = asked.answered(List.of());
    assertThat(store().keep(school, "key-00001", late)).isEqualTo(done);
    assertThat(store().bind(school, "key-00001", asked)).isEqualTo(done);
  }

  @Test
  void keepsThatNothingIsLeft() {
    handEdits().put(school, MEMBER);
    var nothing = new Outreach(2, null, 1, new TreeMap<>());
    assertThat(store().save(school, ANA, 0, Outreach.NONE.withRegistered(NOW))).isTrue();
    assertThat(store().save(school, ANA, 1, nothing)).isTrue();
    assertThat(store().load(school).outreach(ANA)).isEqualTo(nothing);
  }

  @Test
  void storesInThePlaceOfTheVersionSeenAlone() {
    handEdits().put(school, MEMBER);
    Outreach due = Outreach.NONE.due(List.of(Channel.EMAIL), NOW);
    assertThat(store().save(school, ANA, 1, due)).isFalse();
    assertThat(store().save(school, ANA, 0, due)).isTrue();
    assertThat(store().save(school, ANA, 0, due.withRegistered(NOW))).isFalse();
    assertThat(store().save(school, ANA, 1, due.withRegistered(NOW))).isTrue();
    assertThat(store().load(school).outreach(ANA)).isEqualTo(due.withRegistered(NOW));
  }

  /** The roster says who has joined, and whoever was about to change the member decides again. */
  @Test
  void rosterSaysWhoHasJoined() {
    handEdits().put(school, MEMBER);
    Outreach joined = Outreach.NONE.withRegistered(NOW);
    assertThat(store().saveJoined(school, ANA, 1, joined)).isFalse();
    assertThat(store().saveJoined(school, ANA, 0, joined)).isTrue();
    assertThat(store().load(school).outreach(ANA)).isEqualTo(joined);
    assertThat(ana()).isEqualTo(MEMBER.withJoined(true));

    Outreach left = joined.withRegistered(null);
    assertThat(store().saveJoined(school, ANA, 1, left)).isTrue();
    assertThat(ana()).isEqualTo(MEMBER);
  }

  private Member ana() {
    return Objects.requireNonNull(store().load(school).roster().members().get(ANA));
  }

  @Test
  void storesManyEachByItself() {
    List<Next> all = new ArrayList<>();
    Outreach due = Outreach.NONE.due(List.of(Channel.EMAIL), NOW);
    for (int i = 0; i < 60; i++) {
      Member each = ImportedPeople.parent("m-" + i, "Ana Lee");
      handEdits().put(school, each);
      all.add(new Next(each.id(), i == 7 ? 1 : 0, due));
    }
    all.add(new Next(ANA, 0, due));

    Set<MemberId> stored = store().saveAll(school, all);

    assertThat(stored).hasSize(59).doesNotContain(new MemberId("m-7"), ANA);
    assertThat(store().load(school).outreach().keySet()).isEqualTo(stored);
    assertThat(store().saveAll(school, List.of())).isEmpty();
  }

  @Test
  void knowsNothingOfWhoIsNoMember() {
    assertThat(store().save(school, ANA, 0, Outreach.NONE.withRegistered(NOW))).isFalse();
    InvitationData known =
        store().load(school, List.of(ANA), new Related(List.of(), List.of(new ClassId("c-1"))));
    assertThat(store().outreach(school, ANA)).isEmpty();
    assertThat(known.roster().members()).isEmpty();
    assertThat(known.outreach()).isEmpty();
    handEdits().put(school, MEMBER);
    assertThat(store().load(school).outreach(ANA)).isEqualTo(Outreach.NONE);
    assertThat(store().outreach(school, ANA)).contains(Outreach.NONE);
  }

  @Test
  void editOfTheMemberKeepsWhatIsKnown() {
    handEdits().put(school, MEMBER);
    Outreach due = Outreach.NONE.due(List.of(Channel.EMAIL, Channel.TEXT), NOW);
    store().save(school, ANA, 0, due);

    handEdits().put(school, MEMBER.withReach(name(), null, null).withActive(false));

    InvitationData known = store().load(school);
    assertThat(known.outreach(ANA)).isEqualTo(due);
    assertThat(store().outreach(school, ANA)).contains(due);
    assertThat(known.roster().members().get(ANA))
        .isEqualTo(MEMBER.withReach(name(), null, null).withActive(false));
  }

  @Test
  void readsThePartThatIsAskedFor() {
    var child = ImportedPeople.child(ImportedPeople.student("m-kid", "Kid", "Lee"), "m-ana");
    var math = classOf("c-math");
    handEdits().put(school, MEMBER);
    handEdits().put(school, child);
    handEdits().put(school, math);
    handEdits().put(school, classOf("c-art"));
    handEdits().put(school, ImportedPeople.student("m-else", "Else", "Lee"));

    var related = new Related(List.of(child.id(), new MemberId("m-no")), List.of(math.id()));
    InvitationData part = store().load(school, List.of(ANA), related);

    assertThat(part.roster().members().values()).containsExactlyInAnyOrder(MEMBER, child);
    assertThat(part.roster().classes().values()).containsExactly(math);
    assertThat(store().load(school).roster().members()).hasSize(3);
    assertThat(store().load(school).roster().classes()).hasSize(2);
  }

  @Test
  void blockOfOneSchoolIsNotAnothers() {
    handEdits().put(school, MEMBER);
    handEdits().put(other, MEMBER);
    var bounce = new Block(MAIL_KEY, Reason.BOUNCED, NOW);
    store().block(school, bounce);
    store().block(school, bounce);

    assertThat(store().load(school).blocks()).isEqualTo(Map.of(MAIL_KEY, bounce));
    assertThat(store().load(school, List.of(ANA)).blocks()).hasSize(1);
    var related = new Related(List.of(ANA), List.of());
    assertThat(store().load(school, List.of(), related).blocks()).isEmpty();
    assertThat(store().load(other).blocks()).isEmpty();

    store().reset(other, MAIL_KEY, NOW.plusSeconds(1), "admin");
    assertThat(store().load(school).blocks()).hasSize(1);
    store().reset(school, MAIL_KEY, NOW.plusSeconds(1), "admin");
    assertThat(store().load(school).blocks()).isEmpty();
  }

  @Test
  void blockComesBackWithALaterEventOnly() {
    handEdits().put(school, MEMBER);
    var first = new Block(MAIL_KEY, Reason.BOUNCED, NOW);
    var second = new Block(MAIL_KEY, Reason.COMPLAINED, NOW.plusSeconds(20));
    store().block(school, first);
    store().reset(school, MAIL_KEY, NOW.plusSeconds(10), "admin");
    store().block(school, first);
    assertThat(store().load(school).blocks()).isEmpty();
    store().block(school, second);
    store().block(school, first);
    store().reset(school, MAIL_KEY, NOW.plusSeconds(5), "admin");
    assertThat(store().load(school).blocks()).isEqualTo(Map.of(MAIL_KEY, second));
  }

  /** P 12: with the domain as people write it, as it was kept before addresses had one form. */
  @Test
  void f2BlockUnderAFormerKeyOfAnAddressIsFound() {
    Member member = MEMBER.withReach(name(), new Email("Ana@M\u00fcnchen.example"), null);
    handEdits().put(school, member);
    AddressKey present = AddressKey.of(new Email("ana@xn--mnchen-3ya.example"));
    AddressKey former = Objects.requireNonNull(Channel.EMAIL.formerKeyOf(member));
    store().block(school, new Block(former, Reason.BOUNCED, NOW));

    assertThat(former.value()).isEqualTo("e0Uu5xT6scWOCPTl_p-weGDHnQxHmf6qw0ex6fUKvrSg");
    assertThat(store().load(school).blocks())
        .containsEntry(present, new Block(present, Reason.BOUNCED, NOW));

    store().block(school, new Block(present, Reason.COMPLAINED, NOW));
    assertThat(store().load(school).blocks())
        .containsEntry(present, new Block(present, Reason.COMPLAINED, NOW));
  }

  @Test
  void stopIsEverySchoolsAndResetIsOneSchools() {
    var phone = new Phone("+1" + Math.floorMod(school.hashCode(), 1_000_000_000));
    AddressKey key = AddressKey.of(phone);
    Member member = MEMBER.withReach(name(), null, phone);
    handEdits().put(school, member);
    handEdits().put(other, member);
    store().stop(key, NOW);
    store().stop(key, NOW.minusSeconds(9));

    var stop = new Block(key, Reason.STOPPED, NOW);
    assertThat(store().load(school).blocks()).isEqualTo(Map.of(key, stop));
    assertThat(store().load(other).blocks()).isEqualTo(Map.of(key, stop));

    store().reset(school, key, NOW.plusSeconds(1), "admin");
    assertThat(store().load(school).blocks()).isEmpty();
    assertThat(store().load(other).blocks()).hasSize(1);

    store().stop(key, NOW.plusSeconds(2));
    assertThat(store().load(school).blocks()).hasSize(1);
    store().start(key, NOW.plusSeconds(3));
    assertThat(store().load(school).blocks()).isEmpty();
    assertThat(store().load(other).blocks()).isEmpty();
  }

  @Test
  void blockOutlivesTheMembersOtherAddressAndReturn() {
    handEdits().put(school, MEMBER);
    store().block(school, new Block(MAIL_KEY, Reason.BOUNCED, NOW));
    handEdits().put(school, MEMBER.withReach(name(), new Email("new@example.com"), PHONE));
    assertThat(store().load(school).blocks()).isEmpty();
    handEdits().put(school, MEMBER.withReach(name(), new Email("ANA@example.com"), null));
    assertThat(store().load(school).blocks()).hasSize(1);
  }

  private static RosterClass classOf(String id) {
    return new RosterClass(new ClassId(id), id, null, false, Source.MANUAL, null, false, List.of());
  }
}
