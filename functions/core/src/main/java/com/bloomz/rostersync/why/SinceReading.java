package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Answers about what people and undos did after Clever was read: what was read says nothing of what
 * came of it.
 */
record SinceReading(Facts facts, AnswerWords wording) {
  private static final Set<Verb> CREATED = EnumSet.of(Verb.CREATED);
  private static final Set<Verb> REMOVED = EnumSet.of(Verb.REMOVED);
  private static final Set<Verb> ACTIVE_AGAIN = EnumSet.of(Verb.CREATED, Verb.RESTORED);

  /** Somebody who was taken out of a class. */
  Optional<WhyAnswer> outOf(Entry person, Entry place) {
    return newer(facts.pastPlace(person.id(), place.id()), REMOVED)
        .map(
            past ->
                did(past, "took " + name(person) + " out of " + name(place))
                    .say(wording.next() + " puts them back if Clever still lists them there.")
                    .todo(todo(past, IssueCode.PLACE_CAME_BACK))
                    .build());
  }

  /** Somebody whom an undo put into a class. */
  Optional<WhyAnswer> into(Entry person, Entry place) {
    return newer(facts.pastPlace(person.id(), place.id()), CREATED)
        .map(
            past ->
                did(past, "put " + name(person) + " into " + name(place))
                    .say(wording.later() + " takes them out if Clever does not list them there.")
                    .build());
  }

  /** Somebody who was taken off a child. */
  Optional<WhyAnswer> off(Entry parent, Entry child) {
    return newer(facts.pastTie(parent.id(), child.id()), REMOVED)
        .map(
            past ->
                did(past, "took " + name(parent) + " off " + name(child))
                    .say(wording.next() + " puts them back if Clever still lists them.")
                    .todo(todo(past, IssueCode.HAND_REMOVAL_UNDONE))
                    .build());
  }

  /** Somebody whom an undo made a parent of a child. */
  Optional<WhyAnswer> parentOf(Entry parent, Entry child) {
    return newer(facts.pastTie(parent.id(), child.id()), CREATED)
        .map(
            past ->
                did(past, "made " + name(parent) + " a parent of " + name(child))
                    .say(wording.later() + " ends that if Clever does not list them.")
                    .build());
  }

  /** A class that was deleted. */
  Optional<WhyAnswer> deleted(Entry asked) {
    return newer(facts.pastOfClass(asked.id(), REMOVED), REMOVED)
        .map(
            past ->
                did(past, "deleted " + name(asked))
                    .say(wording.next() + " makes it again if Clever still shows its section.")
                    .todo(todo(past, IssueCode.CLASS_CAME_BACK))
                    .build());
  }

  /** A class that was made active again. */
  Optional<WhyAnswer> restored(Entry asked) {
    return newer(facts.pastOfClass(asked.id(), ACTIVE_AGAIN), ACTIVE_AGAIN)
        .map(past -> did(past, "restored " + name(asked)).build());
  }

  /** Somebody who was removed from the school. */
  Optional<WhyAnswer> removed(Entry person) {
    return newer(facts.pastOf(person.id(), Verb.REMOVED), REMOVED)
        .map(
            past ->
                (past.isUndo() ? ended(past, person) : did(past, "removed " + name(person)))
                    .say(wording.next() + " brings them back if Clever still shows them.")
                    .todo(todo(past, IssueCode.HAND_REMOVAL_UNDONE))
                    .build());
  }

  private AnswerBuilder ended(PastChange past, Entry person) {
    String when = name(person) + " left on " + wording.date(past);
    return told(past, when + ": an undo took back what an import had done.");
  }

  private Optional<PastChange> newer(Optional<PastChange> past, Set<Verb> verbs) {
    return past.filter(each -> verbs.contains(each.change().verb()) && facts.isNewer(each));
  }

  private AnswerBuilder did(PastChange past, String what) {
    String where = past.isUndo() ? "" : " in Bloomz";
    return told(past, past.actor() + " " + what + where + " on " + wording.date(past) + ".");
  }

  private static String name(Entry of) {
    return AnswerWords.name(of.name());
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
