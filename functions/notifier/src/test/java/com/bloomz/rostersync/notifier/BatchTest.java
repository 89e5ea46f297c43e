package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.messages.testing.ProviderFault;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.testkit.lambda.QueueEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchTest {
  private static final QueueEvents EVENTS = QueueEvents.of("notifier");

  private static final Invitations PARENTS = new Invitations(false, true, false);

  private final NotifierSchool town = new NotifierSchool();

  @Test
  void theEndOfAnImportInvitesEveryPersonOnceHoweverOftenAllIsDelivered() throws IOException {
    town.end(SampleReports.succeeded(RunKind.NIGHTLY, SampleReports.COUNTS, PARENTS), List.of());
    for (int i = 0; i < 3; i++) {
      assertThat(town.failed("import-finished")).isEmpty();
      town.workOffTwice();
    }
    assertThat(town.mails.accepted())
        .filteredOn(mail -> mail.to().equals(NotifierSchool.PARENTS_MAIL))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("https://b.example/j/s-1/m-parent"));
    assertThat(town.texts.accepted())
        .singleElement()
        .satisfies(text -> assertThat(text.body()).contains("https://b.example/j/s-1/m-parent"));
  }

  @Test
  void throttlingDelaysInvitationsAndLosesNone() throws IOException {
    town.end(SampleReports.succeeded(RunKind.NIGHTLY, SampleReports.COUNTS, PARENTS), List.of());
    assertThat(town.failed("import-finished")).isEmpty();
    town.mails.next(ProviderFault.THROTTLED);
    town.mails.next(ProviderFault.THROTTLED);
    town.texts.next(ProviderFault.THROTTLED);
    town.workOffTwice();
    assertThat(town.mails.accepted())
        .filteredOn(mail -> mail.to().equals(NotifierSchool.PARENTS_MAIL))
        .hasSize(1);
    assertThat(town.texts.accepted()).hasSize(1);
  }

  @Test
  void anOutageOfAProviderLeavesTheRestUntouched() throws IOException {
    town.grow(9);
    town.end(SampleReports.succeeded(RunKind.NIGHTLY, SampleReports.COUNTS, PARENTS), List.of());
    assertThat(town.failed("import-finished")).isEmpty();
    int before = town.mails.calls();
    for (int i = 0; i < 10; i++) {
      town.mails.next(ProviderFault.ERROR);
    }
    assertThat(town.failedInvitations()).isEqualTo(7);
    assertThat(town.mails.calls()).isEqualTo(before + 3);
    assertThat(uncertain()).isEqualTo(3);
  }

  @Test
  void oneMessageOfEveryBatchFindsOutWhetherTheProviderIsUpAgain() throws IOException {
    anOutageOfAProviderLeavesTheRestUntouched();
    int before = town.mails.calls();
    assertThat(town.failed("import-finished")).isEmpty();
    town.pass(Duration.ofMinutes(16));
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.failedInvitations()).isPositive();
    assertThat(town.mails.calls()).isEqualTo(before + 1);
  }

  private long uncertain() {
    return town.known().outreach().values().stream()
        .filter(each -> each.state(Channel.EMAIL) instanceof Uncertain)
        .count();
  }

  @Test
  void anImportThatFailedInvitesNobody() throws IOException {
    town.end(SampleReports.failed(PARENTS), List.of());
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.queue.isEmpty()).isTrue();
    assertThat(town.mails.accepted()).hasSize(2);
  }

  @Test
  void aNoticeOfAnImportWithoutReportComesAgain() throws IOException {
    assertThat(town.failed("import-finished")).containsExactly(0);
    assertThat(town.mails.accepted()).isEmpty();
  }

  @Test
  void aBounceBlocksTheAddress() throws IOException {
    invite();
    assertThat(town.failed("bounce")).isEmpty();
    assertThat(town.failed("bounce")).isEmpty();
    assertThat(block(AddressKey.of(NotifierSchool.PARENTS_MAIL))).isEqualTo(Block.Reason.BOUNCED);
  }

  @Test
  void aComplaintBlocksTheAddress() throws IOException {
    invite();
    assertThat(town.failed("complaint")).isEmpty();
    assertThat(block(AddressKey.of(NotifierSchool.PARENTS_MAIL)))
        .isEqualTo(Block.Reason.COMPLAINED);
  }

  @Test
  void aDeliveryIsNotedWithTheInvitation() throws IOException {
    invite();
    assertThat(town.failed("delivery")).isEmpty();
    assertThat(town.known().outreach(NotifierSchool.PARENT).state(Channel.EMAIL))
        .asInstanceOf(InstanceOfAssertFactories.type(Sent.class))
        .extracting(Sent::delivered)
        .isNotNull();
  }

  @Test
  void stopBlocksTheNumberUntilStart() throws IOException {
    assertThat(town.failed("stop")).isEmpty();
    assertThat(block(AddressKey.of(NotifierSchool.PARENTS_PHONE))).isEqualTo(Block.Reason.STOPPED);
    assertThat(town.failed("start-wrapped")).isEmpty();
    assertThat(town.known().blocks()).isEmpty();
  }

  @Test
  void aBadMessageFailsAlone() throws IOException {
    assertThat(town.failed("bad-body-among-good")).containsExactly(1);
    assertThat(town.known().blocks()).hasSize(1);
  }

  @Test
  void doesNotBeginWhatItHasNoTimeFor() throws IOException {
    town.left = Duration.ofSeconds(30);
    assertThat(town.failed("bad-body-among-good")).containsExactly(0, 1, 2);
    assertThat(town.known().blocks()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void takesEveryEventAsTheRuntimeGivesIt(String event) throws IOException {
    town.end(SampleReports.succeeded(RunKind.NIGHTLY, SampleReports.COUNTS, PARENTS), List.of());
    for (int i = 0; i < 2; i++) {
      assertThat(town.failed(event)).hasSize(event.contains("bad-body") ? 1 : 0);
    }
  }

  static Stream<String> events() throws IOException {
    return EVENTS.names();
  }

  private void invite() throws IOException {
    town.end(SampleReports.succeeded(RunKind.NIGHTLY, SampleReports.COUNTS, PARENTS), List.of());
    assertThat(town.failed("import-finished")).isEmpty();
    town.workOffTwice();
  }

  private Block.Reason block(AddressKey address) {
    return Objects.requireNonNull(town.known().blocks().get(address)).reason();
  }
}
