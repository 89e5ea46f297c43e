package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.sync.ContactValuesJob.Outcome;
import com.bloomz.rostersync.tokens.testing.InMemoryTokenVault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Review 14, S 6: a worker reads what values the contacts have. */
class ContactValuesJobTest {
  private final LinkedSchool scene = new LinkedSchool();

  private void ask() {
    assertThat(
            scene.readings.ask(
                LinkedSchool.SCHOOL,
                scene.clock.instant(),
                scene.clock.instant().minusSeconds(180)))
        .isTrue();
  }

  private Outcome read() {
    return scene.readContacts(() -> Duration.ofMinutes(15));
  }

  private ContactReading reading() {
    return Objects.requireNonNull(scene.readings.find(LinkedSchool.SCHOOL).reading());
  }

  private static Fetched contacts(String... types) {
    List<Contact> contacts =
        Stream.of(types)
            .map(
                type ->
                    new Contact(
                        new CleverId("k-" + type),
                        new PersonName("", "Kay"),
                        null,
                        null,
                        List.of(
                            new Relationship(new CleverId("st0"), "Parent", type),
                            new Relationship(new CleverId("st1"), "Parent", type))))
            .toList();
    return LinkedSchool.complete(
        new CleverRoster(List.of(), List.of(), List.of(), List.of(), contacts, List.of()));
  }

  @Test
  @DisplayName("S 6: it counts contacts, and imports nothing")
  void reads() {
    scene.answer = contacts("Primary", "Emergency", "");
    ask();

    assertThat(read()).isEqualTo(new Outcome.Made(3));

    assertThat(Objects.requireNonNull(scene.read).contacts()).isTrue();
    assertThat(reading().readAt()).isEqualTo(scene.clock.instant());
    assertThat(reading().isOf(new CleverId("d1"), new CleverId("cs1"))).isTrue();
    assertThat(reading().counts().of(ContactField.TYPE).values())
        .isEqualTo(Map.of("Primary", 1L, "Emergency", 1L));
    assertThat(reading().counts().of(ContactField.TYPE).without()).isEqualTo(1);
    assertThat(reading().counts().of(ContactField.RELATIONSHIP).values())
        .isEqualTo(Map.of("Parent", 3L));
    assertThat(scene.bloomz().members()).isEmpty();
    assertThat(scene.store.contacts(LinkedSchool.SCHOOL)).as("an import compares").isEmpty();
  }

  @Test
  @DisplayName("S 6: a message that comes twice reads once")
  void twice() {
    scene.answer = contacts("Primary");
    assertThat(read()).isEqualTo(new Outcome.NothingToRead());
    ask();
    scene.whileReading =
        () -> {
          scene.whileReading = () -> {};
          assertThat(read()).isEqualTo(new Outcome.NothingToRead());
        };
    read();
    assertThat(read()).isEqualTo(new Outcome.NothingToRead());
    assertThat(scene.fetches).isEqualTo(1);
  }

  static Stream<Object[]> failures() {
    return Stream.of(
        new Object[] {
          new Fetched.Retry(FailureCause.CLEVER_ERROR, LinkedSchool.TRAFFIC),
          FailureCause.CLEVER_ERROR
        },
        new Object[] {
          new Fetched.Refused(LinkedSchool.TRAFFIC), FailureCause.CLEVER_TOKEN_REJECTED
        },
        new Object[] {
          new Fetched.SyncPaused(null, LinkedSchool.TRAFFIC), FailureCause.CLEVER_PAUSED
        },
        new Object[] {new Fetched.Gone(LinkedSchool.TRAFFIC), FailureCause.CLEVER_SCHOOL_GONE},
        new Object[] {
          new Fetched.Broken("x", LinkedSchool.TRAFFIC), FailureCause.CLEVER_ANSWER_BROKEN
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatCouldNotBeReadIsKeptWithItsCause(Fetched answer, FailureCause cause) {
    scene.answer = contacts("Primary");
    ask();
    read();
    scene.answer = answer;
    ask();

    assertThat(read()).isEqualTo(new Outcome.NotMade(cause));

    assertThat(reading().counts().contacts()).isEqualTo(1);
    assertThat(Objects.requireNonNull(scene.readings.find(LinkedSchool.SCHOOL).failed()).cause())
        .isEqualTo(cause);
    ask();
  }

  @Test
  @DisplayName("S 6: a token that cannot be opened is no fault of Clever's")
  void aTokenThatCannotBeOpened() {
    ask();
    CleverSource unasked =
        (_, _, _) -> {
          throw new AssertionError("Clever is asked without a token");
        };
    var ports =
        new ContactValuesJob.Ports(
            scene.readings, scene.schools, unasked, new InMemoryTokenVault());
    assertThat(
            new ContactValuesJob(ports, scene.clock)
                .run(LinkedSchool.SCHOOL, () -> Duration.ofMinutes(15)))
        .isEqualTo(new Outcome.NotMade(FailureCause.TOKEN_SEALED));
    ask();
  }

  @Test
  void aSchoolThatIsNoLongerLinkedIsNotRead() {
    ask();
    scene.link(null);
    assertThat(read()).isEqualTo(new Outcome.NotMade(FailureCause.NOT_LINKED));
    ask();
    scene.change(school -> school.activated(false, school.plan()));
    assertThat(read()).isEqualTo(new Outcome.NotMade(FailureCause.CLEVER_NOT_ACTIVE));
    assertThat(scene.fetches).isZero();
  }

  @Test
  @DisplayName("A 3: a worker that dies leaves a request that is made again after its claim")
  void dies() {
    ask();
    scene.whileReading =
        () -> {
          throw new IllegalStateException("it dies");
        };
    assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class);
    scene.whileReading = () -> {};
    assertThat(read()).isEqualTo(new Outcome.NothingToRead());
    scene.passes(Duration.ofMinutes(5));
    ask();
    scene.answer = contacts("Primary");
    assertThat(read()).isEqualTo(new Outcome.Made(1));
  }
}
