package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why a person is, or is not, in a class. */
record PlaceAnswers(Facts facts, AnswerWords wording) {
  private static final String TO_SECTION =
      "If the person belongs there, add them to the section in your student information system.";

  private static final String TO_NAMESAKE =
      "If the person belongs to that section, rename the class in Bloomz and import again. The"
          + " section is then imported.";

  WhyAnswer of(Entry person, Entry place) {
    Optional<Change> next = facts.nextPlace(person.id(), place.id());
    RosterClass known = facts.rosterClass(place.id());
    if (known != null && known.archived() && next.isEmpty()) {
      return new ClassAnswers(facts, wording).ofArchived(place, person);
    }
    if (isIn(facts, person.id(), place.id())) {
      return there(person, place, next);
    }
    if (next.filter(each -> each.verb() == Verb.CREATED).isPresent()) {
      return arriving(person, place, next.get());
    }
    Optional<Omission> omission = facts.omission(place.id()).filter(each -> known == null);
    if (omission.isPresent()) {
      return new OmissionTexts(wording).of(omission.get()).say("Nobody is put into it.").build();
    }
    Member member = facts.member(person.id());
    boolean isOut = member == null || !member.active();
    if (isOut && facts.nextOf(person.id()).isEmpty()) {
      return new PersonAnswers(facts, wording).of(person);
    }
    return new ParentAnswers(facts, wording)
        .of(person, place)
        .orElseGet(() -> notListed(person, place));
  }

  private WhyAnswer arriving(Entry person, Entry place, Change next) {
    String name = AnswerWords.name(person.name());
    String to = AnswerWords.name(place.name());
    AnswerBuilder answer = new AnswerBuilder();
    Optional<PastChange> past =
        facts
            .pastPlace(person.id(), place.id())
            .filter(each -> each.change().verb() == Verb.REMOVED);
    past.ifPresentOrElse(
        each -> answer.say(taken(name, to, each)),
        () ->
            answer.say(
                "Clever lists " + name + " in " + to + ". Bloomz has not imported that yet."));
    return answer
        .say(wording.next() + " puts them there.")
        .by(next.rule())
        .todo(
            past.filter(each -> each.run() == null).isPresent()
                ? "If they do not belong there, take them out of the section in your student"
                    + " information system. If they do, you don't need to do anything."
                : wording.soon())
        .build();
  }

  static boolean isIn(Facts facts, String person, String place) {
    RosterClass in = facts.rosterClass(place);
    return in != null && enrolment(in, person).isPresent();
  }

  private static Optional<Enrolment> enrolment(RosterClass in, String person) {
    return in.enrolments().stream()
        .filter(each -> each.member().value().equals(person))
        .findFirst();
  }

  private WhyAnswer there(Entry person, Entry place, Optional<Change> next) {
    String name = AnswerWords.name(person.name());
    String in = AnswerWords.name(place.name());
    if (next.filter(each -> each.verb() == Verb.REMOVED).isPresent()) {
      return new AnswerBuilder()
          .say("Clever no longer lists " + name + " in " + in + ".")
          .say(wording.removing() + " takes " + name + " out.")
          .by(next.get().rule())
          .todo(TO_SECTION)
          .build();
    }
    Optional<Omission> omission = facts.omission(person.id(), place.id());
    if (omission.isPresent()) {
      return new OmissionTexts(wording).of(omission.get()).build();
    }
    return unchanged(person, place);
  }

  private WhyAnswer unchanged(Entry person, Entry place) {
    String name = AnswerWords.name(person.name());
    String in = AnswerWords.name(place.name());
    Enrolment had =
        enrolment(Objects.requireNonNull(facts.rosterClass(place.id())), person.id()).orElseThrow();
    Optional<PastChange> past =
        facts
            .pastPlace(person.id(), place.id())
            .filter(each -> each.change().verb() == Verb.CREATED);
    if (had.source() == Source.MANUAL) {
      String since = past.map(each -> " on " + wording.date(each)).orElse("");
      return new AnswerBuilder()
          .say("Someone added " + name + " to " + in + " in Bloomz" + since + ".")
          .by(Rule.M)
          .build();
    }
    Optional<Omission> gone = gone(person, place, had);
    if (gone.isPresent()) {
      return new OmissionTexts(wording).of(gone.get()).say(name + " stays in " + in + ".").build();
    }
    Optional<WhyAnswer> since = new SinceReading(facts, wording).into(person, place);
    if (since.isPresent()) {
      return since.get();
    }
    boolean isKnown = facts.knowsShown(kind(had), past);
    AnswerBuilder answer =
        new AnswerBuilder()
            .by(Rule.P_8)
            .say("Clever " + (isKnown ? "lists " : "listed ") + name + " in " + in + ".")
            .say(past.map(this::added).orElse(""));
    return (isKnown ? answer : AnswerWords.unknown(answer)).build();
  }

  private String added(PastChange past) {
    return past.isUndo()
        ? "An undo of " + wording.date(past) + " put them back."
        : "That is why " + AnswerWords.who(past) + " of " + wording.date(past) + " added them.";
  }

  private static Entity kind(Enrolment of) {
    return of.place().teaches() ? Entity.STAFF_ENROLMENTS : Entity.STUDENT_ENROLMENTS;
  }

  /** Why a place stays of which Clever shows neither the section nor the person. */
  private Optional<Omission> gone(Entry person, Entry place, Enrolment had) {
    Entity hat = had.place().teaches() ? Entity.STAFF : Entity.STUDENTS;
    return facts.gone(Entity.CLASSES, place.id()).or(() -> facts.gone(hat, person.id()));
  }

  private String taken(String name, String from, PastChange past) {
    return past.run() == null
        ? "Someone took "
            + name
            + " out of "
            + from
            + " in Bloomz on "
            + wording.date(past)
            + ", but Clever still lists them there."
        : "Clever lists " + name + " in " + from + " again.";
  }

  private WhyAnswer notListed(Entry person, Entry place) {
    String name = AnswerWords.name(person.name());
    String in = AnswerWords.name(place.name());
    RosterClass of = facts.rosterClass(place.id());
    if (of != null && of.section() == null) {
      return new AnswerBuilder()
          .say(
              in
                  + " was made in Bloomz and does not come from Clever, so no import adds anyone to"
                  + " it.")
          .by(Rule.I_4)
          .todo("Add the person to the class in Bloomz.")
          .build();
    }
    Optional<WhyAnswer> since = new SinceReading(facts, wording).outOf(person, place);
    if (since.isPresent()) {
      return since.get();
    }
    if (of != null && isUnknown(of)) {
      return unknown(in);
    }
    AnswerBuilder answer =
        new AnswerBuilder()
            .say(
                facts.knowsClever()
                    ? "Clever does not list " + name + " in " + in + "."
                    : name + " is not in " + in + " by what imports have read from Clever.")
            .by(Rule.P_8)
            .todo(TO_SECTION);
    if (facts.hasNamesake(place.name())) {
      return answer.say(ClassAnswers.NAMESAKE).by("C 2").todo(TO_NAMESAKE).build();
    }
    facts
        .pastPlace(person.id(), place.id())
        .filter(past -> past.change().verb() == Verb.REMOVED)
        .ifPresent(past -> answer.say(ended(name, past)));
    return answer.say(classes(person)).build();
  }

  private String classes(Entry person) {
    List<String> classes = facts.whereabouts().classesOf(person.id());
    if (classes.isEmpty()) {
      return facts.whereabouts().isTakenOut(person.id())
          ? ""
          : "It lists them in no section that is a class.";
    }
    return (facts.member(person.id()) == null ? "It lists them in " : "They are in ")
        + AnswerWords.list(classes)
        + ".";
  }

  private static WhyAnswer unknown(String in) {
    return new AnswerBuilder()
        .say("Clever did not say who is in " + in + ", so nobody is added to it or removed.")
        .by("I 6")
        .todo(IssueCode.SECTION_MEMBERS_UNKNOWN.remedy())
        .build();
  }

  /** Whether Clever did not say which students the section has. */
  private boolean isUnknown(RosterClass of) {
    return of.section() != null
        && facts
            .issue(of.section().value())
            .filter(each -> each.code() == IssueCode.SECTION_MEMBERS_UNKNOWN)
            .isPresent();
  }

  private String ended(String name, PastChange past) {
    return AnswerWords.capital(AnswerWords.who(past))
        + " took "
        + name
        + " out on "
        + wording.date(past)
        + ".";
  }
}
