package com.bloomz.rostersync.why;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.why.Directory.Entry;
import com.bloomz.rostersync.why.WhyAnswer.Candidate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers why a person or a class is, or is not, in Bloomz (X 4). */
public final class Why {
  private static final int MOST_CANDIDATES = 20;

  private final Question question;
  private final Directory directory;
  private final Facts facts;
  private final AnswerWords wording;

  private @Nullable Entry about;
  private @Nullable Entry place;

  private Why(Question question, Sources sources) {
    this.question = question;
    this.directory = new Directory(sources, question.byId());
    this.facts = new Facts(sources);
    Forecast forecast = sources.forecast();
    this.wording =
        new AnswerWords(
            sources.zone(), forecast == null ? null : forecast.kind(), sources.nightly());
  }

  /**
   * A question: why a person or a class is there, or not.
   *
   * @param about the name or id of a person, class or section
   * @param within the name or id of a class, or of a child; empty for the school
   * @param byId whether both are ids, and nothing is found by its name
   */
  public record Question(String about, String within, boolean byId) {
    /** One by names or ids. */
    public Question(String about, String within) {
      this(about, within, false);
    }

    @Override
    public String toString() {
      return "Question";
    }
  }

  /**
   * What answers are found in.
   *
   * @param past what imports and people changed, newest first
   * @param forecast null where it is not known what Clever shows now; what has come about since is
   *     left out
   * @param zone of the dates in answers
   * @param nightly whether the next import is the nightly one
   */
  public record Sources(
      BloomzRoster roster,
      List<PastChange> past,
      @Nullable Forecast forecast,
      ZoneId zone,
      boolean nightly) {
    public Sources {
      past = List.copyOf(past);
      forecast = forecast == null ? null : forecast.ahead(roster);
    }

    /** The same with that past. */
    public Sources with(List<PastChange> other) {
      return new Sources(roster, other, forecast, zone, nightly);
    }

    @Override
    public String toString() {
      return "Sources";
    }
  }

  /** The answer; always one. */
  public static WhyAnswer answer(Question question, Sources sources) {
    return new Why(question, sources).answer();
  }

  /** The answer with all that it was found in; always one. */
  public static WhyAccount account(Question question, Sources sources) {
    Why why = new Why(question, sources);
    WhyAnswer answer = why.answer();
    Entry about = why.about;
    return about == null ? WhyAccount.of(answer) : why.account(answer, about);
  }

  /** The ids of all whom a question may be about. */
  public static Set<String> meant(Question question, Sources sources) {
    Directory all = new Directory(sources, question.byId());
    return Stream.of(question.about(), question.within())
        .flatMap(name -> Stream.concat(all.people(name).stream(), all.classes(name).stream()))
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  private WhyAnswer answer() {
    return question.within().isBlank() ? inSchool() : within();
  }

  private WhyAccount account(WhyAnswer answer, Entry of) {
    Entry in = place;
    var subject = new Facts.Subject(of.id(), in == null ? "" : in.id());
    return new WhyAccount(
        answer,
        candidate(of),
        in == null ? null : candidate(in),
        in == null ? facts.isShown(of.id()) : facts.isShown(of.id(), in.id()),
        facts.past(subject),
        facts.next(subject),
        facts.left(subject).stream()
            .map(each -> new WhyAccount.Left(each, new OmissionTexts(wording).of(each).build()))
            .toList(),
        facts.issues(subject));
  }

  private Candidate candidate(Entry of) {
    return new Candidate(
        of.id(), of.name(), of.kind(), of.isPerson() ? facts.whereabouts().of(of.id()) : List.of());
  }

  private WhyAnswer inSchool() {
    List<Entry> people = directory.people(question.about());
    if (people.size() > 1) {
      return several(people);
    }
    if (people.size() == 1) {
      about = people.getFirst();
      return new PersonAnswers(facts, wording).of(people.getFirst());
    }
    List<Entry> classes = directory.classes(question.about());
    return switch (classes.size()) {
      case 0 -> nobody(question.about());
      case 1 -> {
        about = classes.getFirst();
        yield new ClassAnswers(facts, wording).of(classes.getFirst());
      }
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
    Entry in = classes.isEmpty() ? children.getFirst() : classes.getFirst();
    Optional<Entry> person = one(people, in);
    if (person.isEmpty()) {
      return several(people);
    }
    about = person.get();
    place = in;
    return classes.isEmpty()
        ? new TieAnswers(facts, wording).of(person.get(), in)
        : new PlaceAnswers(facts, wording).of(person.get(), in);
  }

  /** The only one, or the only one whom anything ties to that class or child. */
  private Optional<Entry> one(List<Entry> people, Entry in) {
    List<Entry> tied =
        people.size() == 1
            ? people
            : people.stream().filter(each -> isTied(each.id(), in.id())).toList();
    return tied.size() == 1 ? Optional.of(tied.getFirst()) : Optional.empty();
  }

  private boolean isTied(String person, String in) {
    return facts.omission(person, in).isPresent()
        || facts.nextPlace(person, in).isPresent()
        || facts.nextTie(person, in).isPresent()
        || PlaceAnswers.isIn(facts, person, in)
        || TieAnswers.isParent(facts, person, in);
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
        entries.stream().limit(MOST_CANDIDATES).map(this::candidate).toList());
  }

  private WhyAnswer nobody(String name) {
    String named = named(name);
    if (facts.knowsAll()) {
      return new WhyAnswer(
          "Clever shows no person, section or contact"
              + named
              + " for this school, and Bloomz has none.",
          "P 8",
          "Check the spelling. If it is right, ask your district's Clever admin to share the record"
              + " with Bloomz.");
    }
    if (!facts.knowsClever()) {
      return new WhyAnswer(
          "Bloomz has nobody and no class" + named + ".",
          "P 8",
          "Check the spelling, or preview an import to see what Clever shows now.");
    }
    String none =
        "The last import found no student, staff or section"
            + named
            + " in Clever, and Bloomz has none.";
    return facts.lacksContacts()
        ? new WhyAnswer(
            none + " Contacts were not read, as no contact values are chosen in Settings.",
            "G 1",
            "Check the spelling. To import contacts as parents, choose contact values in Settings.")
        : new WhyAnswer(
            none + " It keeps no list of the contacts that it left out.",
            "P 8",
            "Check the spelling. A contact becomes a parent only with a value that is chosen in"
                + " Settings.");
  }

  private String named(String asked) {
    return (question.byId() ? " with the ID “" : " named “") + AnswerWords.name(asked) + "”";
  }

  private WhyAnswer noClass() {
    return new WhyAnswer(
        "There is no class, section or student"
            + named(question.within())
            + " at this school, in Bloomz"
            + (facts.knowsClever() ? " or in Clever." : "."),
        "C 1",
        "Check the spelling. If it is right, ask your district's Clever admin to share the section.");
  }
}
