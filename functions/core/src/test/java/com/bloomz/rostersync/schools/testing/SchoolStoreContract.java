package com.bloomz.rostersync.schools.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.SchoolStore.Changed;
import com.bloomz.rostersync.schools.SchoolStore.Login;
import com.bloomz.rostersync.schools.SchoolStore.Saved;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.tokens.SealedToken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store of schools does. */
public abstract class SchoolStoreContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25.123Z");

  private final int number = NUMBERS.incrementAndGet();
  private final SchoolId school = new SchoolId("a#school-" + number);
  private final SchoolId other = new SchoolId("b-school-" + number);
  private final CleverId district = new CleverId("district" + number);

  /** The store to be tested, the same one throughout a test. */
  protected abstract SchoolStore store();

  @Test
  void aSchoolNeverHeardOfHasTheDefaults() {
    assertThat(store().find(school)).isEqualTo(School.unknown(school));
    assertThat(store().history(school, Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void keepsEverythingOfASchool() {
    School full =
        saved(
            active(school)
                .connected(connection("c1"))
                .choosing(settings())
                .reachedAt(new Phone("+12025550199")),
            4);

    assertThat(store().find(school)).isEqualTo(full);
  }

  @Test
  void keepsWhoeverIsNotToBeToldAsNobody() {
    School quiet = active(school);
    SchoolSettings nobody =
        new SchoolSettings(
            ImportSettings.defaults(),
            null,
            new TreeSet<>(),
            false,
            Invitations.off(),
            SchoolSettings.DEFAULT_TIME_ZONE);
    saved(quiet, 1);
    assertThat(store().save(quiet.choosing(nobody), changed("notifyTo")))
        .isEqualTo(new Saved.Done());

    assertThat(store().find(school).settings()).isEqualTo(nobody);
  }

  @Test
  void importsSeeTheSettingsAndTheLink() {
    saved(active(school).connected(connection("c1")).choosing(settings()), 3);

    School found = store().find(school);
    assertThat(found.settings().imports()).isEqualTo(settings().imports());
    assertThat(found.connection()).isEqualTo(connection("c1"));
  }

  @Test
  void importsSeeNoLinkBeforeASchoolIsChosen() {
    saved(active(school).connected(unchosen()), 2);

    assertThat(store().find(school).connection()).isEqualTo(unchosen());
  }

  @Test
  void theSecondOfTwoWhoStartFromOneVersionIsRefused() {
    School first = active(school);
    saved(first, 1);

    assertThat(store().save(first.choosing(settings()), changed("one")))
        .isEqualTo(new Saved.Done());
    assertThat(store().save(first.activated(false, Plan.BLOOMZ), changed("two")))
        .isEqualTo(new Saved.Moved());
    assertThat(store().find(school)).isEqualTo(first.choosing(settings()));
    assertThat(store().history(school, Long.MAX_VALUE, 10)).hasSize(2);
  }

  @Test
  void aCleverSchoolBelongsToOneSchool() {
    School owner = saved(active(school).connected(connection("c1")), 2);
    School late = saved(active(other), 1);

    assertThat(store().save(late.connected(connection("c1")), changed("clever")))
        .isEqualTo(new Saved.Taken());
    assertThat(store().find(other)).isEqualTo(late);
    assertThat(store().taken(district)).isEqualTo(Map.of(new CleverId("c1"), school));

    assertThat(store().save(owner.connected(connection("c2")), changed("clever")))
        .isEqualTo(new Saved.Done());
    assertThat(store().save(late.connected(connection("c1")), changed("clever")))
        .isEqualTo(new Saved.Done());
    assertThat(store().taken(district))
        .isEqualTo(Map.of(new CleverId("c1"), other, new CleverId("c2"), school));
  }

  @Test
  void anUnlinkedSchoolGivesItsCleverSchoolFree() {
    School linked = saved(active(school).connected(connection("c1")), 2);

    assertThat(store().save(linked.connected(null), changed("clever"))).isEqualTo(new Saved.Done());

    assertThat(store().taken(district)).isEmpty();
    assertThat(store().find(school).connection()).isNull();
    assertThat(store().find(school).origin()).isEqualTo(linked.origin());
  }

  @Test
  void tellsItsHistoryNewestFirstAndByPages() {
    School at = active(school);
    saved(at, 1);
    for (int i = 2; i <= 12; i++) {
      at = at.activated(i % 2 == 0, Plan.BLOOMZ);
      assertThat(store().save(at, changed("change " + i))).isEqualTo(new Saved.Done());
    }

    assertThat(store().history(school, Long.MAX_VALUE, 2).keySet()).containsExactly(12L, 11L);
    assertThat(store().history(school, 11, 2).keySet()).containsExactly(10L, 9L);
    assertThat(store().history(school, 11, 1).get(10L)).isEqualTo(changed("change 10"));
    assertThat(store().history(other, Long.MAX_VALUE, 2)).isEmpty();
  }

  @Test
  void aLogInIsTakenOnceAndInTime() {
    Login login = new Login("state-1", "user-1", NOW.plusSeconds(600));
    store().begin(school, login);
    store().begin(school, new Login("state-2", "user-1", NOW));

    assertThat(store().take(other, "state-1", NOW)).isEmpty();
    assertThat(store().take(school, "state-2", NOW)).isEmpty();
    assertThat(store().take(school, "state-1", NOW)).contains(login);
    assertThat(store().take(school, "state-1", NOW)).isEmpty();
  }

  @Test
  void remembersTheLastCleverUserOfEach() {
    store().rememberUser(school, "user-1", new CleverId("clever-1"));
    store().rememberUser(school, "user-1", new CleverId("clever-2"));

    assertThat(store().user(school, "user-1")).contains(new CleverId("clever-2"));
    assertThat(store().user(school, "user-2")).isEmpty();
    assertThat(store().user(other, "user-1")).isEmpty();
  }

  private static School active(SchoolId id) {
    return School.unknown(id).activated(true, Plan.BLOOMZ_FOR_SCHOOLS);
  }

  /** Stores a school as if its former versions had been stored. */
  private School saved(School target, int steps) {
    School at = School.unknown(target.id());
    for (int i = 1; i < steps; i++) {
      at = at.activated(true, Plan.BLOOMZ_FOR_SCHOOLS);
      assertThat(store().save(at, changed("step"))).isEqualTo(new Saved.Done());
    }
    assertThat(store().save(target, changed("last"))).isEqualTo(new Saved.Done());
    return target;
  }

  private Connection unchosen() {
    return new Connection(district, "A District", new SealedToken("sealed"), "abcd", NOW, null);
  }

  private Connection connection(String cleverSchool) {
    return unchosen()
        .choosing(
            new CleverSchool(new CleverId(cleverSchool), "A School", "12", "Kindergarten", "5"));
  }

  private static SchoolSettings settings() {
    return new SchoolSettings(
        new ImportSettings(
            StudentIdField.STATE_ID,
            false,
            true,
            ContactField.TYPE,
            new TreeSet<>(Set.of("Primary", "Familia ñ"))),
        new MemberId("member-1"),
        new TreeSet<>(Set.of(Role.SCHOOL_ADMIN, Role.SCHOOL_OFFICE_STAFF)),
        true,
        new Invitations(true, false, true),
        ZoneId.of("America/Los_Angeles"));
  }

  private static Changed changed(String setting) {
    return new Changed(
        NOW,
        "user-1",
        List.of(new SettingsChange(setting, "", "after"), new SettingsChange("b", "x", "")));
  }
}
