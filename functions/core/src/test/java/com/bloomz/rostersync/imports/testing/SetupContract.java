package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.CleverLink;
import com.bloomz.rostersync.imports.SchoolSetup;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.StudentIdField;
import com.bloomz.rostersync.tokens.SealedToken;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings and links are kept as they were given. */
public abstract class SetupContract extends ImportStoreContract {
  private static final CleverLink LINK =
      new CleverLink(new CleverId("d1"), new CleverId("s1"), new SealedToken("c2VhbGVk"));

  @Test
  void aSchoolNeverHeardOfHasTheDefaultsAndNoLink() {
    assertThat(store().setup(school)).isEqualTo(new SchoolSetup(ImportSettings.defaults(), null));
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
          var setup = new SchoolSetup(settings, second ? LINK : null);
          store().saveSetup(school, setup);
          assertThat(store().setup(school)).isEqualTo(setup);
        }
      }
    }
  }

  @Test
  void aSetupTakesThePlaceOfTheFormer() {
    store().saveSetup(school, new SchoolSetup(ImportSettings.defaults(), LINK));
    store().saveSetup(school, new SchoolSetup(ImportSettings.defaults(), null));

    assertThat(store().setup(school).link()).isNull();
  }
}
