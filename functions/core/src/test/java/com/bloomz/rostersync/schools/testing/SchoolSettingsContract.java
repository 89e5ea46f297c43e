package com.bloomz.rostersync.schools.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.testing.Samples;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.SchoolStore.Changed;
import com.bloomz.rostersync.schools.SchoolStore.Saved;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.tokens.SealedToken;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What imports need of a school, settings and link, is kept as it was given. */
public abstract class SchoolSettingsContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25.123Z");

  private final int number = NUMBERS.incrementAndGet();
  private final SchoolId school = new SchoolId("school-s" + number);
  private final Connection link =
      new Connection(
          new CleverId("d-s" + number),
          "",
          new SealedToken("c2VhbGVk"),
          "abcd",
          NOW,
          new CleverSchool(new CleverId("s1"), "", "", "", ""));

  /** The store to be tested, the same one throughout a test. */
  protected abstract SchoolStore store();

  @Test
  void aSchoolNeverHeardOfHasTheDefaultsAndNoLink() {
    School found = store().find(school);

    assertThat(found.settings().imports()).isEqualTo(ImportSettings.defaults());
    assertThat(found.connection()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void everySettingIsKept(StudentIdField studentIdField) {
    for (ContactField contactField : ContactField.values()) {
      for (boolean first : List.of(true, false)) {
        for (boolean second : List.of(true, false)) {
          var settings =
              new ImportSettings(
                  studentIdField,
                  first,
                  second,
                  contactField,
                  new TreeSet<>(first ? Samples.TEXTS : List.of()));
          saved(settings, second ? link : null);
        }
      }
    }
  }

  @Test
  void aSetupTakesThePlaceOfTheFormer() {
    saved(ImportSettings.defaults(), link);
    saved(ImportSettings.defaults(), null);

    assertThat(store().find(school).connection()).isNull();
  }

  /** Stores both in the place of what is stored, and finds them again. */
  private void saved(ImportSettings imports, @Nullable Connection connection) {
    School before = store().find(school);
    SchoolSettings had = before.settings();
    var settings =
        new SchoolSettings(
            imports,
            had.inviteFrom(),
            had.notifyTo(),
            had.scheduledImport(),
            had.invitations(),
            had.timeZone());
    School chosen = before.choosing(settings);
    assertThat(store().save(chosen, changed())).isEqualTo(new Saved.Done());
    School next = chosen.connected(connection);
    assertThat(store().save(next, changed())).isEqualTo(new Saved.Done());
    assertThat(store().find(school)).isEqualTo(next);
  }

  private static Changed changed() {
    return new Changed(NOW, "user-1", List.of());
  }
}
