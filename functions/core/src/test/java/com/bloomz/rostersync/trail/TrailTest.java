package com.bloomz.rostersync.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.SchoolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {
  private static final String OWN = "Root=1-6923a1c0-1f2e3d4c5b6a798812345678;Sampled=0";
  private static final String SENT = "Root=1-11111111-222222222222222222222222;Parent=33;Sampled=1";

  @AfterEach
  void worksOnNothing() {
    Trail.NONE.here();
  }

  @Test
  void workBeginsWithItsInvocation() {
    Trail.invoked("api", "r-1", OWN);
    assertThat(Trail.current()).isEqualTo(new Trail("api", "r-1", OWN, "r-1", "", ""));
    assertThat(Trail.current().traceId()).isEqualTo("1-6923a1c0-1f2e3d4c5b6a798812345678");
  }

  @Test
  void workThatOthersAskedForIsTheirs() {
    Trail.invoked("worker", "r-2", OWN);
    Trail.at(new SchoolId("s-0"), "i-0", "c-0");
    Trail.received("r-1", SENT);
    assertThat(Trail.current()).isEqualTo(new Trail("worker", "r-2", SENT, "r-1", "", ""));
    assertThat(Trail.current().traceId()).isEqualTo("1-11111111-222222222222222222222222");
  }

  @Test
  void anImportHasTheTrailThatItsRequestKept() {
    Trail.invoked("worker", "r-2", OWN);
    Trail.received("of-the-sweep", "");
    Trail.at(new SchoolId("s-1"));
    Trail.at(new SchoolId("s-1"), "i-1", "r-1");
    assertThat(Trail.current()).isEqualTo(new Trail("worker", "r-2", OWN, "r-1", "s-1", "i-1"));
  }

  @Test
  void anImportThatWasStoredWithoutGoesOnUnderItsMessage() {
    Trail.invoked("worker", "r-2", OWN);
    Trail.received("m-1", "");
    Trail.at(new SchoolId("s-1"), "i-1", "");
    assertThat(Trail.current().correlation()).isEqualTo("m-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ana@example.com", "a\nb", "{\"x\":1}", "ñ"})
  void whatIsNoIdIsNotTakenOn(String foreign) {
    Trail.invoked("worker", "r-2", OWN);
    Trail.received(foreign, foreign);
    assertThat(Trail.current()).isEqualTo(new Trail("worker", "r-2", OWN, "r-2", "", ""));
  }

  @Test
  void aThreadDoesNotKnowAnothersWork() throws InterruptedException {
    Trail.invoked("worker", "r-2", OWN);
    var seen = new Trail[1];
    Thread.ofVirtual().start(() -> seen[0] = Trail.current()).join();
    assertThat(seen[0]).isEqualTo(Trail.NONE);
  }
}
