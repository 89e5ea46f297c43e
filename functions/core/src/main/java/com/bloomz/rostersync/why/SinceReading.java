package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.Optional;
import java.util.Set;

/**
 * Answers about what people and undos did after Clever was read: what was read says nothing of what
 * came of it.
 */
record SinceReading(Facts facts, AnswerWords wording) {
  /** Somebody who was taken out of a class. */
  Optional<WhyAnswer> outOf(Entry person, Entry place) {
    String they = AnswerWords.name(person.name());
    String in = AnswerWords.name(place.name());
    return newer(facts.pastPlace(person.id(), place.id()), Set.of(Verb.REMOVED))
        .map(
            past ->
                told(past, did(past, "took " + they + " out of " + in))
                    .say(wording.next() + " puts them back if Clever still lists them there.")
                    .todo(todo(past, IssueCode.PLACE_CAME_BACK))
                    .build());
  }

  /** Somebody whom an undo put into a class. */
  Optional<WhyAnswer> into(Entry person, Entry place) {
    String they = AnswerWords.name(person.name());
    String in = AnswerWords.name(place.name());
    return newer(facts.pastPlace(person.id(), place.id()), Set.of(Verb.CREATED))
        .map(
            past ->
                told(past, did(past, "put " + they + " into " + in))
                    .say(wording.later() + " takes them out if Clever does not list them there.")
                    .build());
  }

  /** Somebody who was taken off a child. */
  Optional<WhyAnswer> off(Entry parent, Entry child) {
    String they = AnswerWords.name(parent.name());
    String kid = AnswerWords.name(child.name());
    return newer(facts.pastTie(parent.id(), child.id()), Set.of(Verb.REMOVED))
        .map(
            past ->
                told(past, did(past, "took " + they + " off " + kid))
                    .say(wording.next() + " puts them back if Clever still lists them.")
                    .todo(todo(past, IssueCode.HAND_REMOVAL_UNDONE))
                    .build());
  }

  /** Somebody whom an undo made a parent of a child. */
  Optional<WhyAnswer> parentOf(Entry parent, Entry child) {
    String they = AnswerWords.name(parent.name());
    String kid = AnswerWords.name(child.name());
    return newer(facts.pastTie(parent.id(), child.id()), Set.of(Verb.CREATED))
        .map(
            past ->
                told(past, did(past, "made " + they + " a parent of " + kid))
                    .say(wording.later() + " ends that if Clever does not list them.")
                    .build());
  }

  /** A class that was deleted. */
  Optional<WhyAnswer> deleted(Entry asked) {
    return newer(facts.pastOfClass(asked.id(), Set.of(Verb.REMOVED)), Set.of(Verb.REMOVED))
        .map(
            past ->
                told(past, did(past, "deleted " + AnswerWords.name(asked.name())))
                    .say(wording.next() + " makes it again if Clever still shows its section.")
                    .todo(todo(past, IssueCode.CLASS_CAME_BACK))
                    .build());
  }

  /** A class that was made active again. */
  Optional<WhyAnswer> restored(Entry asked) {
    return newer(
            facts.pastOfClass(asked.id(), Set.of(Verb.CREATED, Verb.RESTORED)),
            Set.of(Verb.CREATED, Verb.RESTORED))
        .map(past -> told(past, did(past, "restored " + AnswerWords.name(asked.name()))).build());
  }

  /** Somebody who was removed from the school. */
  Optional<WhyAnswer> removed(Entry person) {
    String they = AnswerWords.name(person.name());
    return newer(facts.pastOf(person.id(), Verb.REMOVED), Set.of(Verb.REMOVED))
        .map(
            past ->
                (past.isUndo()
                        ? told(
                            past,
                            they
                                + " left on "
                                + wording.date(past)
                                + ": an undo took back what an import had done.")
                        : told(past, did(past, "removed " + they)))
                    .say(wording.next() + " brings them back if Clever still shows them.")
                    .todo(todo(past, IssueCode.HAND_REMOVAL_UNDONE))
                    .build());
  }

  private Optional<PastChange> newer(Optional<PastChange> past, Set<Verb> verbs) {
    return past.filter(each -> verbs.contains(each.change().verb()) && facts.isNewer(each));
  }

  private String did(PastChange past, String what) {
    String where = past.isUndo() ? "" : " in Bloomz";
    return past.actor() + " " + what + where + " on " + wording.date(past) + ".";
  }

  private AnswerBuilder told(PastChange past, String sentence) {
    return new AnswerBuilder()
        .say(sentence)
        .say(facts.knowsClever() ? "Clever was read before that." : "")
        .by(past.change().rule());
  }

  /** What keeps it so, and what shows what Clever says now. */
  private static String todo(PastChange past, IssueCode code) {
    return (past.isUndo() ? IssueCode.UNDO_COMES_AGAIN : code).remedy()
        + " To see what Clever shows now, preview an import.";
  }
}
