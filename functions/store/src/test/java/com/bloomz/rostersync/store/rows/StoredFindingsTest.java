package com.bloomz.rostersync.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.brake.HeldCause;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.cleverevents.LastWalks.WalkStart;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactCounts.OfField;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ContactReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What imports did and found can be read for ever, and is written as it was. */
// NullAway does not see @Nullable on a nested type of another module's record.
@SuppressWarnings("NullAway")
final class StoredFindingsTest {
  private static final Instant REQUESTED = Instant.ofEpochSecond(1_795_466_240);
  private static final Instant STARTED = Instant.ofEpochSecond(1_795_466_245, 123_456_789);

  @Test
  void aPartOfAJournal() {
    assertThat(JournalRow.read(StoredRows.row("journal")))
        .containsExactly(
            new Change(
                Entity.CLASSES,
                Verb.UPDATED,
                "c-1",
                "",
                new TreeMap<>(Map.of("name", "Maths", "cleverName", "Maths")),
                new TreeMap<>(Map.of("name", "Maths é 🎓")),
                Rule.C_3),
            new Change(
                Entity.STUDENT_ENROLMENTS,
                Verb.CREATED,
                "m-1",
                "c-1",
                new TreeMap<>(),
                new TreeMap<>(Map.of("place", "STUDENT")),
                Rule.P_8));
  }

  @Test
  void aPartOfTheIssues() {
    assertThat(IssuesRow.read(StoredRows.row("issues")))
        .containsExactly(
            new Issue(IssueCode.BAD_EMAIL, Issue.Subject.CONTACT, "c1", "Ada Byron", "ada@"),
            new Issue(IssueCode.TERM_ENDED, Issue.Subject.SECTION, "s1", "", ""));
  }

  @Test
  void whatTheBrakeHolds() {
    var expected =
        new HeldRemovals(
            List.of(
                Removal.of(Entity.STUDENTS, new MemberId("m-1")),
                Removal.of(Entity.STUDENT_ENROLMENTS, new MemberId("m-1"), new ClassId("c-1")),
                Removal.ofParent(new MemberId("m-3"), new MemberId("m-2"))),
            new TreeMap<>(
                Map.of(
                    Entity.STUDENTS, new KindLoss(1, 4),
                    Entity.STUDENT_ENROLMENTS, new KindLoss(1, 9),
                    Entity.GUARDIANSHIPS, new KindLoss(1, 7))),
            new HeldCause(HeldCause.Pattern.GRADE, "All of grade 3 is no longer shared."),
            new TreeMap<>(Map.of("m-1", "Zo\u00eb Nguyen", "c-1", "Room 1")),
            STARTED);
    assertThat(HeldRow.read(List.of(StoredRows.row("held")))).isEqualTo(expected);
    assertThat(HeldRow.is(StoredRows.row("held"))).isTrue();
    assertThat(HeldRow.of(expected))
        .singleElement()
        .extracting(RowWriter::attributes)
        .isEqualTo(StoredRows.attributes("held"));
  }

  @Test
  void anAnswerToWhatTheBrakeHolds() {
    var expected =
        new RemovalAnswer(
            new ImportId("20261123T203725Z-0002"),
            RemovalAnswer.Verdict.APPROVED,
            "user-1",
            REQUESTED);
    assertThat(AnswerRow.read(StoredRows.row("answer"))).isEqualTo(expected);
    assertThat(AnswerRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("answer"));
  }

  @Test
  void whatTheRosterDoesNotKeep() {
    var expected =
        new RosterTraits(
            new TreeMap<>(Map.of("a1b2c", "3", "zz", "Kindergarten", "zy", "3")),
            new TreeMap<>(Map.of("s1", "Fall")),
            new TreeMap<>(Map.of("s1", "math")));
    assertThat(TraitsRow.read(StoredRows.row("traits"))).isEqualTo(expected);
    assertThat(TraitsRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("traits"));
    assertThat(TraitsRow.read(new Row(Map.of()))).isEqualTo(RosterTraits.NONE);
  }

  @Test
  void theValuesOfContacts() {
    var relationships = new OfField(new TreeMap<>(Map.of("Parent", 57L, "Grandparent", 13L)), 40);
    var types = new OfField(new TreeMap<>(Map.of("Parent/Guardian", 64L, "Emergency", 46L)), 0);
    var reading =
        new ContactReading(
            new CleverId("d1"),
            new CleverId("s1"),
            STARTED,
            new ContactCounts(
                110, Map.of(ContactField.RELATIONSHIP, relationships, ContactField.TYPE, types)));
    assertThat(ContactsRow.read(StoredRows.row("contacts"))).isEqualTo(reading);
    assertThat(ContactsRow.read(new Row(ContactsRow.of(reading).attributes()))).isEqualTo(reading);
    assertThat(IssuesRow.is(StoredRows.row("contacts"))).isFalse();
  }

  @Test
  void asManyValuesAsAreKeptFitIntoOneItem() {
    SortedMap<String, Long> long200 = new TreeMap<>();
    var random = new Random(7);
    for (int i = 0; i < ContactCounts.MOST_VALUES; i++) {
      StringBuilder value = new StringBuilder();
      while (value.length() < ContactCounts.LONGEST_VALUE) {
        value.append((char) ('\u4e00' + random.nextInt(20_000)));
      }
      long200.put(value.toString(), 1L);
    }
    var field = new OfField(long200, 0);
    var counts =
        new ContactCounts(9, Map.of(ContactField.RELATIONSHIP, field, ContactField.TYPE, field));
    var reading = new ContactReading(new CleverId("d1"), new CleverId("s1"), STARTED, counts);
    Map<String, AttributeValue> item = ContactsRow.of(reading).attributes();
    assertThat(RowSize.of(item)).isLessThan(400_000);
    assertThat(ContactsRow.read(new Row(item))).isEqualTo(reading);
  }

  /** A position that was moved on counts for the walk that it was moved on from, and no other. */
  @Test
  void aLastWalk() {
    var expected =
        new LastWalk(
            new CleverId("64206e4431f12f05cc49076f"),
            STARTED,
            LocalDate.of(2026, 11, 23),
            REQUESTED,
            LocalDate.of(2026, 12, 19),
            true,
            Map.of(
                new CleverId("58da8c58155b940248000007"),
                new SeenSchool(true, "jH8i_5yWdNqN0V1xY7mP2o4kq3tZ6rB9cXeLsUfGhIE"),
                new CleverId("58da8c58155b940248000008"),
                new SeenSchool(false, "Zp3v-0aQmR8sT5uW2xY7bC9dE1fG4hJ6kL0nM3oPqRs")));
    assertThat(LastWalkRow.read(StoredRows.row("last-walk"), null)).isEqualTo(expected);
    assertThat(LastWalkRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("last-walk"));

    var moved = new CleverId("64206e4431f12f05cc490775");
    assertThat(LastWalkRow.read(StoredRows.row("last-walk"), StoredRows.row("last-walk-position")))
        .isEqualTo(expected.withPosition(moved));
    assertThat(LastWalkRow.moved(expected, moved).attributes())
        .isEqualTo(StoredRows.attributes("last-walk-position"));
    assertThat(LastWalkRow.read(StoredRows.row("last-walk"), StoredRows.row("contacts")))
        .isEqualTo(expected);
  }

  @Test
  void whereAWalkStarts() {
    var start = new WalkStart(new CleverId("64206e4431f12f05cc49076f"), STARTED);
    assertThat(LastWalkRow.start(StoredRows.row("walk-start"))).isEqualTo(start);
    assertThat(LastWalkRow.started(LocalDate.of(2026, 11, 23), start).attributes())
        .isEqualTo(StoredRows.attributes("walk-start"));
  }
}
