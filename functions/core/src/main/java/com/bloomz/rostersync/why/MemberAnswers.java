package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.reconcile.Omission.Reason;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Why an active member is one. */
record MemberAnswers(Facts facts, AnswerWords wording) {
  WhyAnswer of(Entry person, Member member) {
    String name = AnswerWords.name(person.name());
    Set<Entity> hats = hats(member);
    Optional<Change> ends = facts.nextEnd(person.id());
    if (ends.isPresent()) {
      Set<Entity> stay = EnumSet.copyOf(hats);
      stay.removeIf(hat -> facts.nextEnd(hat, person.id()).isPresent());
      return leaving(person, member, ends.get(), stay);
    }
    Optional<Omission> omission = facts.omission(person.id());
    if (omission.isPresent() && omission.get().reason() != Reason.KEPT_OUT_OF_SCHOOL) {
      String as = hats.size() > 1 ? as(omission.get().entity()) : "";
      return new OmissionTexts(wording).of(omission.get(), as).build();
    }
    if (!member.kept().isEmpty()) {
      return edited(person, member);
    }
    AnswerBuilder answer =
        new AnswerBuilder().by(Rule.P_8).say(standing(person, member, hats) + ".");
    facts
        .pastOf(person.id(), Verb.CREATED)
        .ifPresentOrElse(
            made -> answer.say(made(made)).by(made.change().rule()),
            () ->
                answer.say(
                    member.source() == Source.MANUAL
                        ? "Someone added " + name + " in Bloomz."
                        : "An import added " + name + ", as Clever lists " + name + "."));
    facts.nextOf(person.id()).ifPresent(each -> answer.say(changes(name, each)));
    facts
        .issue(person.id())
        .map(Issue::code)
        .ifPresent(code -> answer.say(AnswerWords.because(code)).todo(code.remedy()));
    return answer.build();
  }

  private static Set<Entity> hats(Member member) {
    Set<Entity> hats = EnumSet.noneOf(Entity.class);
    if (member.activeStudent() != null) {
      hats.add(Entity.STUDENTS);
    }
    if (member.activeStaff() != null) {
      hats.add(Entity.STAFF);
    }
    if (member.activeParent() != null) {
      hats.add(Entity.PARENTS);
    }
    return hats;
  }

  private static String as(Entity hat) {
    return switch (hat) {
      case STUDENTS -> " as a student";
      case STAFF -> " as staff";
      case PARENTS -> " as a parent";
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> "";
    };
  }

  /** Of somebody who loses a hat, or the only one. */
  private WhyAnswer leaving(Entry person, Member member, Change ends, Set<Entity> stay) {
    String name = AnswerWords.name(person.name());
    AnswerBuilder answer = new AnswerBuilder().todo(PersonAnswers.SHARE);
    if (stay.isEmpty()) {
      return answer
          .say("Clever no longer shows " + name + ".")
          .say(wording.removing() + " makes " + name + " inactive, with no class.")
          .by(ends.rule())
          .build();
    }
    return answer
        .say("Clever no longer shows " + name + as(ends.entity()) + ".")
        .say(wording.removing() + " ends that.")
        .say(standing(person, member, stay).replaceFirst(" is ", " stays ") + ".")
        .by("P 11")
        .build();
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

  /** What somebody is by those hats. */
  private String standing(Entry person, Member member, Set<Entity> hats) {
    String name = AnswerWords.name(person.name());
    List<String> classes = facts.whereabouts().classesOf(person.id());
    var staff = member.activeStaff();
    if (staff != null && hats.contains(Entity.STAFF)) {
      return name
          + " is "
          + AnswerWords.role(staff.role())
          + (classes.isEmpty() ? "" : " in " + AnswerWords.list(classes));
    }
    if (hats.contains(Entity.PARENTS)) {
      return name
          + " is a parent of "
          + AnswerWords.list(facts.whereabouts().childrenOf(person.id()));
    }
    if (classes.isEmpty()) {
      return name
          + " is a student in no class"
          + (facts.whereabouts().isTakenOut(person.id())
              ? ""
              : ": Clever lists no section for them that is a class");
    }
    return name + " is a student in " + AnswerWords.list(classes);
  }

  private String changes(String name, Change next) {
    TreeSet<String> fields = new TreeSet<>(next.before().keySet());
    fields.addAll(next.after().keySet());
    return switch (next.verb()) {
      case UPDATED ->
          wording.next()
              + " changes "
              + name
              + ": "
              + String.join(", ", fields.stream().map(AnswerWords::field).toList())
              + ".";
      case CREATED, RESTORED -> wording.next() + " adds " + name + as(next.entity()) + ".";
      case REMOVED, ARCHIVED -> "";
    };
  }

  private WhyAnswer edited(Entry person, Member member) {
    EditedField field = member.kept().firstKey();
    String said = member.cleverSaid(field);
    return new AnswerBuilder()
        .say(standing(person, member, hats(member)) + ".")
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
