package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why a section is, or is not, a class. */
record ClassAnswers(Facts facts, AnswerWords wording) {
  static final String NAMESAKE = "Another section has the same name in Clever and is not imported.";

  private static final String TO_STAY_AWAY =
      "To have the class again, you don't need to do anything. To keep it away, archive it when it"
          + " is back, or ask your district's Clever admin to stop sharing its section.";

  private static final Set<Verb> AWAY = EnumSet.of(Verb.ARCHIVED, Verb.REMOVED);

  WhyAnswer of(Entry asked) {
    RosterClass known = facts.rosterClass(asked.id());
    Optional<Change> next = facts.nextOfClass(asked.id());
    if (known == null) {
      return unknown(asked, next);
    }
    return known.archived() ? archived(asked, next, "") : active(asked, known, next);
  }

  /** Why somebody is not in a class that is archived and stays so. */
  WhyAnswer ofArchived(Entry asked, Entry person) {
    String nobody = "No import puts " + AnswerWords.name(person.name()) + " there.";
    return archived(asked, facts.nextOfClass(asked.id()), nobody);
  }

  private WhyAnswer unknown(Entry asked, Optional<Change> next) {
    Optional<WhyAnswer> since = new SinceReading(facts, wording).deleted(asked);
    if (next.isEmpty() && since.isPresent()) {
      return since.get();
    }
    String name = AnswerWords.name(asked.name());
    AnswerBuilder answer = new AnswerBuilder();
    Optional<PastChange> deleted = facts.pastOfClass(asked.id(), EnumSet.of(Verb.REMOVED));
    deleted.ifPresent(
        past ->
            answer.say(
                past.actor()
                    + " deleted "
                    + name
                    + (past.run() == null ? " in Bloomz" : "")
                    + " on "
                    + wording.date(past)
                    + "."));
    if (next.isPresent()) {
      return answer
          .say(
              deleted.isEmpty()
                  ? "Clever shows the section " + name + "."
                  : "Clever still shows its section.")
          .say(wording.next() + " makes it a class.")
          .by(next.get().rule())
          .todo(deleted.isEmpty() ? wording.soon() : TO_STAY_AWAY)
          .build();
    }
    return facts
        .omission(asked.id())
        .map(each -> new OmissionTexts(wording).of(each).build())
        .orElseGet(() -> without(answer));
  }

  private static WhyAnswer without(AnswerBuilder answer) {
    return answer
        .say("Clever shows no section for it now.")
        .by("C 5")
        .todo("If the class goes on, ask your district's Clever admin to share its section.")
        .build();
  }

  private WhyAnswer archived(Entry asked, Optional<Change> next, String nobody) {
    String name = AnswerWords.name(asked.name());
    AnswerBuilder answer = new AnswerBuilder();
    facts
        .pastOfClass(asked.id(), AWAY)
        .ifPresentOrElse(
            past ->
                answer.say(past.actor() + " archived " + name + " on " + wording.date(past) + "."),
            () -> answer.say(name + " is archived."));
    if (next.filter(each -> each.verb() == Verb.RESTORED).isPresent()) {
      return answer
          .say("Clever shows its section.")
          .say(wording.next() + " makes it active again, as Settings say.")
          .by(next.get().rule())
          .todo(IssueCode.CLASS_CAME_BACK.remedy())
          .build();
    }
    boolean shown = facts.omission(asked.id()).isPresent();
    return answer
        .say(
            shown
                ? "Clever still shows its section, and imports leave archived classes alone."
                : "Imports leave archived classes alone.")
        .say(nobody)
        .by(Rule.C_4)
        .todo(
            shown
                ? IssueCode.SECTION_OF_ARCHIVED_CLASS.remedy()
                : "If the class goes on, restore it in Bloomz.")
        .build();
  }

  private WhyAnswer active(Entry asked, RosterClass known, Optional<Change> next) {
    String name = AnswerWords.name(asked.name());
    if (known.section() == null) {
      return new AnswerBuilder()
          .say("Someone made " + name + " in Bloomz. No import changes it or who is in it.")
          .by(Rule.I_4)
          .build();
    }
    if (next.filter(each -> each.verb() == Verb.ARCHIVED).isPresent()) {
      return new AnswerBuilder()
          .say("Clever no longer shows the section of " + name + ".")
          .say(wording.removing() + " archives the class with its members.")
          .by(next.get().rule())
          .todo(IssueCode.SECTION_GONE.remedy())
          .build();
    }
    Optional<Omission> omission = facts.omission(asked.id());
    return omission
        .map(each -> new OmissionTexts(wording).of(each).build())
        .or(() -> new SinceReading(facts, wording).restored(asked))
        .orElseGet(() -> shown(name, known, next));
  }

  private WhyAnswer shown(String name, RosterClass known, Optional<Change> next) {
    Optional<PastChange> made =
        facts.pastOfClass(known.id().value(), EnumSet.of(Verb.CREATED, Verb.RESTORED));
    AnswerBuilder answer = new AnswerBuilder().by(Rule.C_1);
    if (facts.knowsShown(Entity.CLASSES, made)) {
      answer.say("Clever shows the section of " + name + ".");
    } else {
      answer.say("Clever showed the section of " + name + " when it was imported.");
    }
    String clever = known.cleverName();
    if (known.renamed() && clever != null) {
      answer
          .say("An admin renamed it; in Clever it is “" + AnswerWords.name(clever) + "”.")
          .by(Rule.C_3);
    }
    String renamed = next.map(each -> each.after().get("name")).orElse(null);
    if (renamed != null) {
      answer
          .say(wording.next() + " renames it " + AnswerWords.name(renamed) + ", as Clever does.")
          .by(Rule.C_3);
    }
    made.ifPresent(
        past ->
            answer.say(
                past.actor()
                    + (past.change().verb() == Verb.CREATED ? " made" : " restored")
                    + " the class on "
                    + wording.date(past)
                    + "."));
    if (facts.hasNamesake(known.name())) {
      answer.say(NAMESAKE).todo(IssueCode.DUPLICATE_SECTION_NAME.remedy());
    }
    return answer.build();
  }
}
