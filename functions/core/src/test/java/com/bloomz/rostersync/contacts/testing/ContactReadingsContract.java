package com.bloomz.rostersync.contacts.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.contacts.ContactReadings.Failed;
import com.bloomz.rostersync.contacts.ContactReadings.Kept;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ContactReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of contact readings does (S 6). */
public abstract class ContactReadingsContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25.123Z");
  private static final Duration LOST = Duration.ofMinutes(3);

  private final SchoolId school = new SchoolId("contacts#" + NUMBERS.incrementAndGet());

  /** The store to be tested, the same one throughout a test. */
  protected abstract ContactReadings readings();

  private boolean ask(Instant now) {
    return readings().ask(school, now, now.minus(LOST));
  }

  private boolean claim(Instant now) {
    return readings().claim(school, now, now.plusSeconds(300));
  }

  private static ContactReading reading(String value) {
    var types = new ContactCounts.OfField(new TreeMap<>(Map.of(value, 3L)), 2);
    return new ContactReading(
        new CleverId("d1"),
        new CleverId("cs1"),
        NOW,
        new ContactCounts(5, Map.of(ContactField.TYPE, types)));
  }

  @Test
  void aSchoolThatNobodyAskedForHasNothing() {
    assertThat(readings().find(school)).isEqualTo(Kept.NOTHING);
    assertThat(claim(NOW)).isFalse();
  }

  @Test
  @DisplayName("S 6: two requests are one reading")
  void twoRequests() {
    assertThat(ask(NOW)).isTrue();
    assertThat(ask(NOW)).isFalse();
    assertThat(claim(NOW)).isTrue();
    assertThat(claim(NOW)).as("a second message").isFalse();
    assertThat(ask(NOW.plus(LOST).plusSeconds(1))).as("a worker reads").isFalse();
    readings().made(school, reading("Parent"));
    assertThat(claim(NOW.plusSeconds(301))).as("a late message").isFalse();
    assertThat(ask(NOW)).as("another reading").isTrue();
  }

  @Test
  @DisplayName("S 6: a message that may be lost is sent again by whoever asks next")
  void aLostMessage() {
    assertThat(ask(NOW)).isTrue();
    assertThat(ask(NOW.plus(LOST))).isFalse();
    assertThat(ask(NOW.plus(LOST).plusNanos(1_000_000))).isTrue();
    readings().withdraw(school);
    assertThat(ask(NOW.plus(LOST).plusSeconds(1))).as("it could not be sent").isTrue();
  }

  @Test
  @DisplayName("A 3: a claim ends by itself where its worker dies")
  void aWorkerThatDies() {
    assertThat(ask(NOW)).isTrue();
    assertThat(claim(NOW)).isTrue();
    assertThat(ask(NOW.plusSeconds(299))).isFalse();
    assertThat(ask(NOW.plusSeconds(300))).isTrue();
    assertThat(claim(NOW.plusSeconds(300))).isTrue();
  }

  @Test
  void aReadingIsKeptUntilTheNext() {
    readings().made(school, reading("Parent"));
    assertThat(readings().find(school)).isEqualTo(new Kept(reading("Parent"), null));
    var why = new Failed(NOW.plusMillis(1), FailureCause.CLEVER_TOKEN_REJECTED);
    assertThat(ask(NOW)).isTrue();
    readings().failed(school, why);
    assertThat(readings().find(school)).isEqualTo(new Kept(reading("Parent"), why));
    assertThat(claim(NOW)).isFalse();
    readings().made(school, reading("Guardian"));
    assertThat(readings().find(school)).isEqualTo(new Kept(reading("Guardian"), null));
    readings().made(school, reading("Guardian"));
    assertThat(readings().find(school).reading()).isEqualTo(reading("Guardian"));
  }
}
