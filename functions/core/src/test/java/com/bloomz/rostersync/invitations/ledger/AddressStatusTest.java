package com.bloomz.rostersync.invitations.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.invitations.ledger.Block.Reason;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressStatusTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final AddressKey KEY = AddressKey.of(new Phone("+12125550123"));
  private static final Block BOUNCE = new Block(KEY, Reason.NOT_A_MOBILE, NOW);

  @Test
  void resetLiftsWhatWasBeforeAndALateRepetitionStaysLifted() {
    AddressStatus reset = AddressStatus.NONE.with(BOUNCE).withReset(LATER);
    assertThat(AddressStatus.NONE.with(BOUNCE).block(KEY)).contains(BOUNCE);
    assertThat(reset.block(KEY)).isEmpty();
    assertThat(reset.with(BOUNCE).block(KEY)).isEmpty();
    var again = new Block(KEY, Reason.NOT_A_MOBILE, LATER.plusSeconds(1));
    assertThat(reset.with(again).block(KEY)).contains(again);
    assertThat(reset.with(again).with(BOUNCE).block(KEY)).contains(again);
  }

  @Test
  void stopHoldsUntilStartOrTheSchoolsReset() {
    assertThat(new AddressStatus(null, null, NOW, null).block(KEY))
        .contains(new Block(KEY, Reason.STOPPED, NOW));
    assertThat(new AddressStatus(null, LATER, NOW, null).block(KEY)).isEmpty();
    assertThat(new AddressStatus(null, null, NOW, LATER).block(KEY)).isEmpty();
    assertThat(new AddressStatus(null, NOW, LATER, NOW).block(KEY))
        .contains(new Block(KEY, Reason.STOPPED, LATER));
    assertThat(new AddressStatus(BOUNCE, null, NOW, LATER).block(KEY)).contains(BOUNCE);
  }

  @Test
  void addressIsOneInWhateverCaseAndNoNumber() {
    AddressKey key = AddressKey.of(new Email("Ana@example.com"));
    assertThat(AddressKey.of(new Email("ana@EXAMPLE.com"))).isEqualTo(key);
    assertThat(key.isNumber()).isFalse();
    assertThat(KEY.isNumber()).isTrue();
    assertThat(key.value()).doesNotContain("ana", "example");
  }
}
