package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.List;
import java.util.Optional;

/** Why a person is, or is not, a member. */
record PersonAnswers(Facts facts, AnswerWords wording) {
  static final String SHARE =
      "If the person is still at the school, ask your district's Clever admin to share them with"
          + " Bloomz.";

  WhyAnswer of(Entry person) {
    Member member = facts.member(person.id());
    if (member == null) {
      return newcomer(person);
    }
    Merge merge = member.merge();
    HandRemoval removal = member.removal();
    if (merge != null) {
      return merged(person, merge);
    }
    if (removal != null && removal.keptOut()) {
      return keptOut(person, removal);
    }
    return member.active()
        ? new MemberAnswers(facts, wording).of(person, member)
        : inactive(person, member);
  }

  private WhyAnswer newcomer(Entry person) {
    Optional<Change> next = facts.nextOf(person.id());
    String name = AnswerWords.name(person.name());
    if (next.isPresent()) {
      return new AnswerBuilder()
          .say(name + " is in Clever and not yet in Bloomz.")
          .say(wording.next() + " adds " + name + added(person) + ".")
          .by(next.get().rule())
          .todo(wording.soon())
          .build();
    }
    return facts
        .anyOmission(person.id())
        .map(each -> new OmissionTexts(wording).of(each).build())
        .orElseGet(
            () ->
                new AnswerBuilder()
                    .say("Bloomz has no member " + name + ".")
                    .by(Rule.P_8)
                    .todo(SHARE)
                    .build());
  }

  private String added(Entry person) {
    List<String> classes = facts.whereabouts().classesOf(person.id());
    if (!classes.isEmpty()) {
      return " to " + AnswerWords.list(classes);
    }
    List<String> children = facts.whereabouts().childrenOf(person.id());
    return children.isEmpty()
        ? ", in no class, as Clever lists none"
        : " as a parent of " + AnswerWords.list(children);
  }

  private WhyAnswer merged(Entry person, Merge merge) {
    Member into = facts.member(merge.into().value());
    String other = into == null ? merge.into().value() : into.name().whole();
    String name = AnswerWords.name(person.name());
    return new AnswerBuilder()
        .say(
            "An admin merged this member, "
                + name
                + ", into the member "
                + AnswerWords.name(other)
                + " on "
                + wording.date(merge.since())
                + ".")
        .say("Imports treat both as one.")
        .by("P 14")
        .todo("If they are two people, a School Admin can undo the merge.")
        .build();
  }

  private WhyAnswer keptOut(Entry person, HandRemoval removal) {
    String name = AnswerWords.name(person.name());
    boolean shown = facts.omission(person.id()).isPresent();
    return new AnswerBuilder()
        .say(
            "An admin removed "
                + name
                + " on "
                + wording.date(removal.since())
                + " and keeps "
                + name
                + " out.")
        .say(shown ? "Clever still shows " + name + ", and imports leave " + name + " out." : "")
        .by(Rule.P_13)
        .todo(
            shown
                ? "Remove the person in your student information system. If they may come back, a"
                    + " School Admin can allow it in Bloomz."
                : "If they may come back, a School Admin can allow it in Bloomz.")
        .build();
  }

  private WhyAnswer inactive(Entry person, Member member) {
    Optional<WhyAnswer> since = new SinceReading(facts, wording).removed(person);
    if (since.isPresent()) {
      return since.get();
    }
    String name = AnswerWords.name(person.name());
    AnswerBuilder answer = new AnswerBuilder().by(Rule.I_4).todo(SHARE);
    facts
        .pastOf(person.id(), Verb.REMOVED)
        .ifPresentOrElse(
            left -> answer.say(left(name, left)).by(left.change().rule()),
            () -> answer.say(name + " has left: the member is inactive, in no class."));
    Optional<Change> next = facts.nextOf(person.id()).filter(PersonAnswers::returns);
    Optional<Omission> omission = facts.anyOmission(person.id());
    if (next.isPresent()) {
      answer
          .say(wording.next() + " brings " + name + " back, as Clever shows " + name + " again.")
          .by(next.get().rule())
          .todo("If the person has left, remove them in your student information system.");
    } else if (omission.isPresent() && member.parent() != null) {
      return new OmissionTexts(wording).of(omission.get()).say(left(name, person)).build();
    } else if (facts.knowsAll()) {
      answer.say("Clever does not show " + name + " now.");
    }
    return answer.build();
  }

  private static boolean returns(Change change) {
    return change.verb() == Verb.RESTORED || change.verb() == Verb.CREATED;
  }

  private String left(String name, Entry person) {
    return facts.pastOf(person.id(), Verb.REMOVED).map(left -> left(name, left)).orElse("");
  }

  private String left(String name, PastChange left) {
    if (left.isUndo()) {
      return name
          + " left on "
          + wording.date(left)
          + ": an undo took back what an import had done.";
    }
    return left.run() == null
        ? "Someone removed " + name + " in Bloomz on " + wording.date(left) + "."
        : name
            + " left on "
            + wording.date(left)
            + ": "
            + AnswerWords.who(left)
            + " no longer found "
            + name
            + " in Clever.";
  }
}
