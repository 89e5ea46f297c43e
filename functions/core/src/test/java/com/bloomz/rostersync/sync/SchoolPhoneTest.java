package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.schools.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F5: an import keeps the school's own number, to which nothing is sent (P 9). */
class SchoolPhoneTest {
  private static final Phone OFFICE = new Phone("+12025550199");
  private static final Phone OTHER = new Phone("+12025550144");

  private final LinkedSchool school = new LinkedSchool();

  private void clever(@Nullable Phone number) {
    school.answer = LinkedSchool.complete(LinkedSchool.roster(12).withSchoolPhone(number));
  }

  @Test
  @DisplayName("F5: the number that Clever says stays when Clever says none, and after unlinking")
  void anImportKeepsTheNumber() {
    assertThat(school.imported(RunKind.NIGHTLY).state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(school.stored().phone()).isNull();

    clever(OFFICE);
    assertThat(school.imported(RunKind.NIGHTLY).state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(school.stored().phone()).isEqualTo(OFFICE);

    clever(null);
    school.imported(RunKind.NIGHTLY);
    assertThat(school.stored().phone()).isEqualTo(OFFICE);

    clever(OTHER);
    school.imported(RunKind.IMPORT_NOW);
    assertThat(school.stored().phone()).isEqualTo(OTHER);

    school.link(null);
    assertThat(school.stored().phone()).isEqualTo(OTHER);
  }

  @Test
  @DisplayName("F5: another Clever school has another number")
  void anotherSchoolHasAnotherNumber() {
    clever(OFFICE);
    school.imported(RunKind.IMPORT_NOW);

    school.linkTo("south");

    assertThat(school.stored().phone()).isNull();
  }

  @Test
  @DisplayName("F5: a school whose roster has not changed since keeps it too, and once")
  void anUnchangedSchoolKeepsItOnce() {
    clever(OFFICE);
    school.imported(RunKind.NIGHTLY);
    long version = school.stored().version();

    assertThat(school.imported(RunKind.NIGHTLY).counts().changed()).isZero();

    School after = school.stored();
    assertThat(after.version()).isEqualTo(version);
    assertThat(after.phone()).isEqualTo(OFFICE);
  }
}
