package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.List;
import java.util.Optional;

/** Why a person is, or is not, in a class. */
record PlaceAnswers(Facts facts, AnswerWords wording) {
  private static final String TO_SECTION =
      "If the person belongs there, add them to the section in your student information system.";

  WhyAnswer of(Entry person, Entry place) {
    Optional<Change> next = facts.nextPlace(person.id(), place.id());
    RosterClass known = facts.rosterClass(place.id());
    if (known != null && known.archived() && next.isEmpty()) {
      return new ClassAnswers(facts, wording).of(place);
    }
    if (isIn(facts, person.id(), place.id())) {
      return there(person, place, next);
    }
    if (next.filter(each -> each.verb() == Verb.CREATED).isPresent()) {
      return arriving(person, place, next.get());
    }
    Optional<Omission> omission = facts.omission(place.id()).filter(each -> known == null);
    if (omission.isPresent()) {
      return OmissionTexts.of(omission.get()).say("Nobody is put into it.").build();
    }
    Member member = facts.member(person.id());
    boolean isOut = member == null || !member.active();
    if (isOut && facts.nextOf(person.id()).isEmpty()) {
      return new PersonAnswers(facts, wording).of(person);
    }
    return notListed(person, place);
  }

  private WhyAnswer arriving(Entry person, Entry place, Change next) {
    String name = AnswerWords.name(person.name());
    String to = AnswerWords.name(place.name());
    AnswerBuilder answer = new AnswerBuilder();
    facts
        .pastPlace(person.id(), place.id())
        .filter(past -> past.change().verb() == Verb.REMOVED)
        .ifPresentOrElse(
            past -> answer.say(taken(name, to, past)),
            () ->
                answer.say(
                    "Clever lists " + name + " in " + to + ". Bloomz has not imported that yet."));
    return answer
        .say(wording.next() + " puts them there.")
        .by(next.rule())
        .todo("Import now, or wait for the nightly import.")
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
          .say(wording.next() + " takes " + name + " out.")
          .by(next.get().rule())
          .todo(TO_SECTION)
          .build();
    }
    Optional<Omission> omission = facts.omission(person.id(), place.id());
    if (omission.isPresent()) {
      return OmissionTexts.of(omission.get()).build();
    }
    return unchanged(person, place);
  }

  private WhyAnswer unchanged(Entry person, Entry place) {
    String name = AnswerWords.name(person.name());
    String in = AnswerWords.name(place.name());
    RosterClass of = facts.rosterClass(place.id());
    boolean byHand =
        of != null
            && enrolment(of, person.id())
                .filter(each -> each.source() == Source.MANUAL)
                .isPresent();
    Optional<PastChange> past =
        facts
            .pastPlace(person.id(), place.id())
            .filter(each -> each.change().verb() == Verb.CREATED);
    if (byHand) {
      String since = past.map(each -> " on " + wording.date(each)).orElse("");
      return new AnswerBuilder()
          .say("Someone added " + name + " to " + in + " in Bloomz" + since + ".")
          .by(Rule.M)
          .build();
    }
    return new AnswerBuilder()
        .by(Rule.P_8)
        .say("Clever lists " + name + " in " + in + ".")
        .say(
            past.map(
                    each ->
                        "That is why "
                            + AnswerWords.who(each)
                            + " of "
                            + wording.date(each)
                            + " added them.")
                .orElse(""))
        .build();
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
          .say(in + " was made in Bloomz, has no section in Clever, and no import changes it.")
          .by(Rule.I_4)
          .todo("Add the person to the class in Bloomz.")
          .build();
    }
    Member member = facts.member(person.id());
    if (person.kind().equals("parent") || (member != null && member.activeParent() != null)) {
      return childless(person, name, in);
    }
    List<String> classes = facts.classesOf(person.id());
    AnswerBuilder answer =
        new AnswerBuilder()
            .say(
                facts.knowsClever()
                    ? "Clever does not list " + name + " in " + in + "."
                    : name + " is not in " + in + " by what imports have read from Clever.")
            .by(Rule.P_8)
            .todo(TO_SECTION);
    facts
        .pastPlace(person.id(), place.id())
        .filter(past -> past.change().verb() == Verb.REMOVED)
        .ifPresent(past -> answer.say(ended(name, past)));
    return answer
        .say(
            classes.isEmpty()
                ? "It lists them in no section that is a class."
                : (facts.member(person.id()) == null ? "It lists them in " : "They are in ")
                    + AnswerWords.list(classes)
                    + ".")
        .build();
  }

  private WhyAnswer childless(Entry person, String name, String in) {
    List<String> children = facts.childrenOf(person.id());
    return new AnswerBuilder()
        .say("Parents are in the classes of their children.")
        .say("No child of " + name + " (" + AnswerWords.list(children) + ") is in " + in + ".")
        .by("G 4")
        .todo(
            "If a child belongs there, add the child to the section in your student information"
                + " system.")
        .build();
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
