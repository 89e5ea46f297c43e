package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties once more, of one school of 5,000 students after a busy year. */
class LargeSchoolTest {
  private static final GeneratedImport LATER = later();

  private static GeneratedImport first() {
    ImportSettings settings = Rosters.settings(1);
    return new GeneratedImport(
        Rosters.clever(7, 5_000), BloomzRoster.empty(), settings, RunKind.FULL_DATA);
  }

  private static GeneratedImport later() {
    GeneratedImport first = first();
    CleverRoster clever = first.clever();
    for (long change = 1; change <= 10; change++) {
      clever = Rosters.evolved(clever, 5 * change);
    }
    BloomzRoster edited = first.after();
    for (long edit = 1; edit <= 20; edit++) {
      edited = Rosters.handEdited(edited, clever, edit);
    }
    return new GeneratedImport(clever, edited, first.settings(), RunKind.NIGHTLY);
  }

  static List<GeneratedImport.Property> properties() {
    return List.of(
        RepeatedDecisionTest::decidingAgainAfterApplyingPlansNothing,
        RepeatedDecisionTest::theOrderOfTheInputDoesNotMatter,
        RepeatedDecisionTest::anImportThatStopsAnywhereIsCompletedByTheNext,
        ProtectedRosterTest::classesMadeByHandAreNeverTouched,
        ProtectedRosterTest::importNowNeverRemoves,
        ProtectedRosterTest::aSchoolAdminStaysActiveAndSchoolAdmin,
        ProtectedRosterTest::everyoneEnrolledAndEveryParentIsAMemberAtEveryMoment,
        ProtectedRosterTest::classesThatAreNotArchivedHaveNamesOfTheirOwn,
        ProtectedRosterTest::nobodyBecomesTheParentOfAnothersChild,
        ProtectedRosterTest::whoIsInactiveGetsNoPlaceInAClassThatIsActive,
        ProtectedRosterTest::everyoneWhomCleverShowsIsAnActiveMember,
        EmptyAnswerTest::noSectionsRemoveNoClassAndNoPlace,
        EmptyAnswerTest::noStudentsRemoveNoStudentAndNoFamily,
        EmptyAnswerTest::noTeachersRemoveNoStaff,
        EmptyAnswerTest::noContactsRemoveNoParent,
        EmptyAnswerTest::nothingAtAllChangesNothing,
        JournalTest::theChangesAreWhatDiffersAfterwards,
        JournalTest::everyChangeSaysWhatWasAndWhatIs,
        JournalTest::theCountsAreThoseOfTheChanges,
        JournalTest::everythingIsWrittenOnceAndOnlyIfItChanged,
        JournalTest::whatIsNewIsAsImportsMakeIt,
        FirstImportTest::theSecondCountsEverythingAsUnchanged,
        FirstImportTest::createsAndSkipsWhatACountByHandSays);
  }

  @ParameterizedTest
  @MethodSource("properties")
  void holds(GeneratedImport.Property property) {
    property.check(LATER);
  }

  @Test
  void isLargeAndSomethingOfEveryKindChanges() {
    Counts created = first().decide().counts();
    Decision later = LATER.decide();
    for (Entity entity : Entity.values()) {
      assertThat(created.of(entity).created()).as("%s", entity).isGreaterThan(300);
      assertThat(later.counts().of(entity).unchanged()).as("%s", entity).isGreaterThan(300);
      assertThat(later.counts().of(entity).changed()).as("%s", entity).isPositive();
    }
    assertThat(later.held()).isEmpty();
  }
}
