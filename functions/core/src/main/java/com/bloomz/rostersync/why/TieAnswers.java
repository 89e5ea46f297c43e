package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.Optional;

/** Why a person is, or is not, a parent of a child. */
record TieAnswers(Facts facts, AnswerWords wording) {
  private static final String TO_CHILD =
      "If the person is a parent, add the contact to the child in your student information system,"
          + " or give the family its Family Code.";

  WhyAnswer of(Entry person, Entry child) {
    String name = AnswerWords.name(person.name());
    String kid = AnswerWords.name(child.name());
    Optional<Change> next = facts.nextTie(person.id(), child.id());
    Optional<Omission> omission = facts.omission(person.id(), child.id());
    if (isParent(facts, person.id(), child.id())) {
      return next.filter(each -> each.verb() == Verb.REMOVED)
          .map(each -> ends(name, kid, each, omission))
          .or(() -> omission.map(each -> new OmissionTexts(wording).of(each).build()))
          .orElseGet(() -> there(person, child));
    }
    Optional<HandRemoval> removal = removal(person, child);
    if (removal.filter(HandRemoval::keptOut).isPresent()) {
      return keptOut(name, kid, removal.get(), omission.isPresent());
    }
    if (omission.isPresent()) {
      return new OmissionTexts(wording).of(omission.get()).build();
    }
    if (next.filter(each -> each.verb() == Verb.CREATED).isPresent()) {
      return new AnswerBuilder()
          .say(
              "Clever lists "
                  + name
                  + " as a contact of "
                  + kid
                  + ", with a contact value chosen in Settings.")
          .say(wording.next() + " makes " + name + " a parent of " + kid + ".")
          .by(next.get().rule())
          .todo(wording.soon())
          .build();
    }
    return new SinceReading(facts, wording)
        .off(person, child)
        .orElseGet(() -> notListed(person, child));
  }

  private WhyAnswer notListed(Entry person, Entry child) {
    String name = AnswerWords.name(person.name());
    String kid = AnswerWords.name(child.name());
    String isNone =
        facts.knowsAll()
            ? "Clever does not list " + name + " as a contact of " + kid + "."
            : facts.lacksContacts() || !facts.knowsClever()
                ? name + " is no parent of " + kid + " in Bloomz. Clever's contacts were not read."
                : "The last import found "
                    + name
                    + " to be no contact of "
                    + kid
                    + " with a contact value that Settings choose for parents.";
    AnswerBuilder answer = new AnswerBuilder().say(isNone).by(Rule.G_1).todo(TO_CHILD);
    facts
        .pastTie(person.id(), child.id())
        .filter(past -> past.change().verb() == Verb.REMOVED)
        .ifPresent(
            past -> answer.say("They were parent and child until " + wording.date(past) + "."));
    return answer.build();
  }

  static boolean isParent(Facts facts, String parent, String child) {
    return guardianship(facts, parent, child).isPresent();
  }

  private static Optional<Guardianship> guardianship(Facts facts, String parent, String child) {
    Member member = facts.member(child);
    Hat.OfStudent hat = member == null ? null : member.student();
    return hat == null
        ? Optional.empty()
        : hat.guardianships().stream()
            .filter(each -> each.parent().value().equals(parent))
            .findFirst();
  }

  private Optional<HandRemoval> removal(Entry person, Entry child) {
    Member member = facts.member(child.id());
    Hat.OfStudent hat = member == null ? null : member.student();
    return hat == null
        ? Optional.empty()
        : Optional.ofNullable(hat.removedParents().get(new MemberId(person.id())));
  }

  private WhyAnswer ends(String name, String kid, Change next, Optional<Omission> omission) {
    return omission
        .map(new OmissionTexts(wording)::of)
        .orElseGet(
            () ->
                new AnswerBuilder()
                    .say("Clever no longer lists " + name + " as a contact of " + kid + ".")
                    .todo(TO_CHILD))
        .say(wording.removing() + " takes " + name + " off " + kid + ".")
        .by(next.rule())
        .build();
  }

  private WhyAnswer keptOut(String name, String kid, HandRemoval removal, boolean shown) {
    return new AnswerBuilder()
        .say(
            "An admin took "
                + name
                + " off "
                + kid
                + " on "
                + wording.date(removal.since())
                + " and keeps them out.")
        .say(shown ? "Clever still lists them, and imports leave them out." : "")
        .by(Rule.P_13)
        .todo(
            "Remove the relationship in your student information system. If the person may come"
                + " back, a School Admin can allow it in Bloomz.")
        .build();
  }

  private WhyAnswer there(Entry person, Entry child) {
    String name = AnswerWords.name(person.name());
    String kid = AnswerWords.name(child.name());
    Optional<Guardianship> tie = guardianship(facts, person.id(), child.id());
    if (tie.filter(each -> each.source() == Source.MANUAL).isPresent()) {
      return new AnswerBuilder()
          .say("Someone made " + name + " a parent of " + kid + " in Bloomz.")
          .by(Rule.M)
          .build();
    }
    Optional<Omission> gone = facts.gone(Entity.PARENTS, person.id());
    if (gone.isPresent()) {
      return new OmissionTexts(wording).of(gone.get()).build();
    }
    Optional<WhyAnswer> since = new SinceReading(facts, wording).parentOf(person, child);
    if (since.isPresent()) {
      return since.get();
    }
    Optional<PastChange> past =
        facts.pastTie(person.id(), child.id()).filter(each -> each.change().verb() == Verb.CREATED);
    boolean isKnown = facts.knowsShown(Entity.GUARDIANSHIPS, past);
    AnswerBuilder answer =
        new AnswerBuilder()
            .say(
                "Clever "
                    + (isKnown ? "lists " : "listed ")
                    + name
                    + " as a contact of "
                    + kid
                    + (isKnown ? ", with a contact value that Settings choose for parents." : "."))
            .say(
                past.map(each -> "They have been linked since " + wording.date(each) + ".")
                    .orElse(""))
            .by(Rule.G_1);
    return (isKnown ? answer : AnswerWords.unknown(answer)).build();
  }
}
