package com.bloomz.rostersync.why;

import com.bloomz.rostersync.why.Directory.Entry;
import com.bloomz.rostersync.why.WhyAnswer.Candidate;
import java.util.List;
import java.util.Optional;

/** Answers why a person or a class is, or is not, in Bloomz (X 4). */
public final class Why {
  private static final int MOST_CANDIDATES = 20;

  private final WhyQuestion question;
  private final Directory directory;
  private final Facts facts;
  private final AnswerWords wording;

  private Why(WhyQuestion question, WhySources sources) {
    this.question = question;
    this.directory = new Directory(sources);
    this.facts = new Facts(sources);
    Forecast forecast = sources.forecast();
    this.wording = new AnswerWords(sources.zone(), forecast == null ? null : forecast.kind());
  }

  /** The answer; always one. */
  public static WhyAnswer answer(WhyQuestion question, WhySources sources) {
    Why why = new Why(question, sources);
    return question.within().isBlank() ? why.inSchool() : why.within();
  }

  private WhyAnswer inSchool() {
    List<Entry> people = directory.people(question.about());
    if (people.size() > 1) {
      return several(people);
    }
    if (people.size() == 1) {
      return new PersonAnswers(facts, wording).of(people.getFirst());
    }
    List<Entry> classes = directory.classes(question.about());
    return switch (classes.size()) {
      case 0 -> nobody(question.about());
      case 1 -> new ClassAnswers(facts, wording).of(classes.getFirst());
      default -> several(classes);
    };
  }

  private WhyAnswer within() {
    List<Entry> classes = directory.classes(question.within());
    List<Entry> children =
        directory.people(question.within()).stream()
            .filter(each -> each.kind().equals("student"))
            .toList();
    List<Entry> people = directory.people(question.about());
    if (people.isEmpty()) {
      return nobody(question.about());
    }
    if (classes.isEmpty() && children.isEmpty()) {
      return noClass();
    }
    if (classes.size() > 1 || (classes.isEmpty() && children.size() > 1)) {
      return several(classes.isEmpty() ? children : classes);
    }
    Entry place = classes.isEmpty() ? children.getFirst() : classes.getFirst();
    Optional<Entry> person = one(people, place);
    if (person.isEmpty()) {
      return several(people);
    }
    return classes.isEmpty()
        ? new TieAnswers(facts, wording).of(person.get(), place)
        : new PlaceAnswers(facts, wording).of(person.get(), place);
  }

  /** The only one, or the only one whom anything ties to that class or child. */
  private Optional<Entry> one(List<Entry> people, Entry place) {
    List<Entry> tied =
        people.size() == 1
            ? people
            : people.stream().filter(each -> isTied(each.id(), place.id())).toList();
    return tied.size() == 1 ? Optional.of(tied.getFirst()) : Optional.empty();
  }

  private boolean isTied(String person, String place) {
    return facts.omission(person, place).isPresent()
        || facts.nextPlace(person, place).isPresent()
        || facts.nextTie(person, place).isPresent()
        || PlaceAnswers.isIn(facts, person, place)
        || TieAnswers.isParent(facts, person, place);
  }

  private WhyAnswer several(List<Entry> entries) {
    String text =
        entries.size()
            + " people or classes have that name: "
            + AnswerWords.list(entries.stream().map(each -> each.kind() + " " + each.id()).toList())
            + ". Ask again with an ID.";
    return new WhyAnswer(
        text,
        "",
        "Choose one of them.",
        entries.stream()
            .limit(MOST_CANDIDATES)
            .map(each -> new Candidate(each.id(), each.name(), each.kind()))
            .toList());
  }

  private WhyAnswer nobody(String about) {
    String name = AnswerWords.name(about);
    return facts.knowsClever()
        ? new WhyAnswer(
            "Clever shows no person, section or contact named “"
                + name
                + "” for this school, and Bloomz has none.",
            "P 8",
            "Check the spelling. If it is right, ask your district's Clever admin to share the record"
                + " with Bloomz.")
        : new WhyAnswer(
            "Bloomz has nobody and no class named “" + name + "”, and never had.",
            "P 8",
            "Check the spelling, or preview an import to see what Clever shows now.");
  }

  private WhyAnswer noClass() {
    return new WhyAnswer(
        "There is no class, section or student named “"
            + AnswerWords.name(question.within())
            + "” at this school, in Bloomz or in Clever.",
        "C 1",
        "Check the spelling. If it is right, ask your district's Clever admin to share the section.");
  }
}
