package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Invented rosters. The same seed and size always give the same roster; no person in it exists. */
public final class Rosters {
  /** The day on which the generated terms are judged: one of them is over by then. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private Rosters() {}

  /**
   * What Clever says of a school. Small schools have many quirks, those of more than 100 students
   * about as many as real ones.
   *
   * @param students how many students, from 0; everything else follows from that
   */
  public static CleverRoster clever(long seed, int students) {
    return new SchoolYear(seed, students).roster();
  }

  /**
   * The same school some time later: people leave, arrive and change their names, sections come, go
   * and change, ids are renewed or given to other people, and at times a kind or a field is no
   * longer shared, or a part of the answer unknown.
   */
  public static CleverRoster evolved(CleverRoster roster, long seed) {
    return answered(later(roster, roster, seed), seed);
  }

  /**
   * The same school some time later, whatever of it Clever then answers.
   *
   * @param earlier what the school was once; people of it may return
   */
  public static CleverRoster later(CleverRoster roster, CleverRoster earlier, long seed) {
    return PersonTurnover.sometimes(new Evolution(roster, seed).roster(), earlier, seed);
  }

  /** What Clever answers of a school: at times a part only. */
  public static CleverRoster answered(CleverRoster roster, long seed) {
    return PartialAnswer.sometimes(roster, seed);
  }

  /** The same roster in another order. */
  public static CleverRoster shuffled(CleverRoster roster, long seed) {
    return new CleverRoster(
        shuffled(roster.sections(), seed),
        shuffled(roster.terms(), seed),
        shuffled(roster.students(), seed),
        shuffled(roster.staff(), seed),
        shuffled(roster.contacts(), seed).stream()
            .map(contact -> Contacts.related(contact, shuffled(contact.relationships(), seed)))
            .toList(),
        shuffled(roster.issues(), seed),
        roster.unknown(),
        roster.schoolPhone());
  }

  /**
   * What a school has after its people worked on it in Bloomz: classes renamed, archived, deleted
   * and made by hand, people added, edited, raised and made inactive. Names of classes that are not
   * archived stay unique where they were.
   *
   * @param clever what Clever will say next; some of those added by hand are people in it
   */
  public static BloomzRoster handEdited(BloomzRoster roster, CleverRoster clever, long seed) {
    return new ManualWork(roster, clever, seed).roster();
  }

  /** Settings of every kind; most seeds import parents. */
  public static ImportSettings settings(long seed) {
    var dice = new Chance(seed ^ 0x1D872B41L);
    ContactField field = dice.below(4) == 0 ? ContactField.TYPE : ContactField.RELATIONSHIP;
    var values = new TreeSet<String>();
    if (dice.below(6) > 0) {
      values.addAll(
          field == ContactField.TYPE
              ? List.of("parent/guardian")
              : List.of("Mother", "Father", "Guardian"));
    }
    return new ImportSettings(
        dice.oneOf(StudentIdField.values()), dice.permille(500), dice.permille(500), field, values);
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    return new Chance(seed).some(list, list.size());
  }
}
