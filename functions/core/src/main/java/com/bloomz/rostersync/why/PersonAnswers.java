package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.reconcile.Omission.Reason;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Why a person is, or is not, a member. */
record PersonAnswers(Facts facts, AnswerWords wording) {
  private static final String SHARE =
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
    return member.active() ? active(person, member) : inactive(person, member);
  }

  private WhyAnswer newcomer(Entry person) {
    Optional<Change> next = facts.nextOf(person.id());
    String name = AnswerWords.name(person.name());
    if (next.isPresent()) {
      return new AnswerBuilder()
          .say(name + " is in Clever and not yet in Bloomz.")
          .say(wording.next() + " adds " + name + added(person) + ".")
          .by(next.get().rule())
          .todo("Import now, or wait for the nightly import.")
          .build();
    }
    return facts
        .anyOmission(person.id())
        .map(each -> OmissionTexts.of(each).build())
        .orElseGet(
            () ->
                new AnswerBuilder()
                    .say("Bloomz has no member " + name + ".")
                    .by(Rule.P_8)
                    .todo(SHARE)
                    .build());
  }

  private String added(Entry person) {
    List<String> classes = facts.classesOf(person.id());
    if (!classes.isEmpty()) {
      return " to " + AnswerWords.list(classes);
    }
    List<String> children = facts.childrenOf(person.id());
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
      return OmissionTexts.of(omission.get()).say(left(name, person)).build();
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

  private WhyAnswer active(Entry person, Member member) {
    String name = AnswerWords.name(person.name());
    Optional<Change> next = facts.nextOf(person.id());
    if (next.filter(each -> each.verb() == Verb.REMOVED).isPresent()) {
      return new AnswerBuilder()
          .say("Clever no longer shows " + name + ".")
          .say(wording.next() + " makes " + name + " inactive, with no class.")
          .by(next.get().rule())
          .todo(SHARE)
          .build();
    }
    Optional<Omission> omission = facts.omission(person.id());
    if (omission.isPresent() && omission.get().reason() != Reason.KEPT_OUT_OF_SCHOOL) {
      return OmissionTexts.of(omission.get()).build();
    }
    if (!member.kept().isEmpty()) {
      return edited(person, member);
    }
    AnswerBuilder answer = new AnswerBuilder().by(Rule.P_8).say(standing(person, member, name));
    facts
        .pastOf(person.id(), Verb.CREATED)
        .ifPresentOrElse(
            made -> answer.say(made(made)).by(made.change().rule()),
            () ->
                answer.say(
                    member.source() == Source.MANUAL
                        ? "Someone added " + name + " in Bloomz."
                        : "An import added " + name + ", as Clever lists " + name + "."));
    next.ifPresent(each -> answer.say(changes(name, each)));
    facts
        .issue(person.id())
        .map(Issue::code)
        .ifPresent(code -> answer.say(AnswerWords.because(code)).todo(code.remedy()));
    return answer.build();
  }

  private String made(PastChange made) {
    if (made.isUndo()) {
      return "An undo of " + wording.date(made) + " brought them back.";
    }
    return made.run() == null
        ? "Someone added them in Bloomz on " + wording.date(made) + "."
        : AnswerWords.capital(AnswerWords.who(made))
            + " of "
            + wording.date(made)
            + " added them, as Clever lists them.";
  }

  private String standing(Entry person, Member member, String name) {
    List<String> classes = facts.classesOf(person.id());
    if (member.activeStaff() != null) {
      return name
          + " is "
          + AnswerWords.role(member.activeStaff().role())
          + (classes.isEmpty() ? "" : " in " + AnswerWords.list(classes))
          + ".";
    }
    if (member.activeParent() != null) {
      return name + " is a parent of " + AnswerWords.list(facts.childrenOf(person.id())) + ".";
    }
    return classes.isEmpty()
        ? name + " is a student in no class: Clever lists no section for them that is a class."
        : name + " is a student in " + AnswerWords.list(classes) + ".";
  }

  private String changes(String name, Change next) {
    TreeSet<String> fields = new TreeSet<>(next.before().keySet());
    fields.addAll(next.after().keySet());
    return next.verb() == Verb.UPDATED
        ? wording.next()
            + " changes "
            + name
            + ": "
            + String.join(", ", fields.stream().map(AnswerWords::field).toList())
            + "."
        : "";
  }

  private WhyAnswer edited(Entry person, Member member) {
    String name = AnswerWords.name(person.name());
    EditedField field = member.kept().firstKey();
    String said = member.cleverSaid(field);
    return new AnswerBuilder()
        .say(standing(person, member, name))
        .say(
            "An admin changed the "
                + String.join(
                    " and ",
                    member.edited().stream()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList())
                + " in Bloomz, so Clever's is not used"
                + (said == null ? "." : " (“" + AnswerWords.name(said) + "”)."))
        .by(Rule.P_5)
        .todo("To use Clever's value, enter it in Bloomz.")
        .build();
  }
}
