package com.bloomz.rostersync.cleverevents.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.CleverEvent;
import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a source of events must do, with a Clever that the test changes (docs/clever.md 11). */
public interface EventSourceContract {
  /** The source, the same during a test. */
  EventSource source();

  /** Clever as it is to be read. */
  Feed feed();

  /** A Clever whose district has schools with sections and people. */
  interface Feed {
    AccessToken token();

    /** A school that has a section and a student. */
    CleverId school();

    /** Takes over the district's data anew, without a change of them. */
    void sync();

    /** Gives a section of that school another name. */
    void changeSection();

    /** Gives a student another name. */
    void changeStudent();

    /** Forgets all events but the newest ones. */
    void purge(int kept);

    /** Refuses to show events from now on. */
    void refuse();
  }

  @Test
  default void tellsWhoseRostersMayHaveChangedAndNoOther() {
    feed().purge(0);
    assertThat(newest()).isEmpty();

    feed().sync();
    assertThat(newest()).isNotEmpty().noneMatch(CleverEvent::concernsRosters);

    feed().changeSection();
    feed().sync();
    assertThat(newest().stream().filter(CleverEvent::concernsRosters).map(CleverEvent::concern))
        .containsExactly(new Concern.OneSchool(feed().school()));

    feed().changeStudent();
    assertThat(newest().stream().map(CleverEvent::concern)).contains(new Concern.AnySchool());
  }

  @Test
  default void givesTheNewestInOrder() {
    for (int i = 0; i < EventSource.PAGE; i++) {
      feed().sync();
    }
    List<CleverEvent> before = newest();
    feed().sync();
    List<CleverEvent> after = newest();

    assertThat(after).hasSize(EventSource.PAGE).isSorted().doesNotHaveDuplicates();
    assertThat(after.subList(0, EventSource.PAGE - 1))
        .isEqualTo(before.subList(1, EventSource.PAGE));
    assertThat(after).allMatch(each -> each.created() != null);
  }

  @Test
  default void hasNothingOfWhatIsPurged() {
    feed().sync();
    feed().sync();
    feed().sync();
    List<CleverEvent> before = newest();
    feed().purge(2);

    assertThat(newest()).isEqualTo(before.subList(before.size() - 2, before.size()));
  }

  @Test
  default void takesOneRequest() {
    assertThat(read(feed().token()).traffic().requests()).isEqualTo(1);
  }

  @Test
  default void saysThatEventsAreOff() {
    feed().refuse();

    assertThat(read(feed().token()))
        .isInstanceOfSatisfying(
            NotRead.class, not -> assertThat(not.cause()).isEqualTo(NotRead.Cause.OFF));
  }

  @Test
  default void readsNothingWithAnotherToken() {
    assertThat(read(new AccessToken("another-token"))).isInstanceOf(NotRead.class);
  }

  private List<CleverEvent> newest() {
    return switch (read(feed().token())) {
      case Newest newest -> newest.events();
      case NotRead not -> throw new AssertionError(not.cause());
    };
  }

  private EventReading read(AccessToken token) {
    return source().newest(token, () -> Duration.ofMinutes(10));
  }
}
