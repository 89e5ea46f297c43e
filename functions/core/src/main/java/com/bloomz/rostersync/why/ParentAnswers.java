package com.bloomz.rostersync.why;

import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.why.Directory.Entry;
import java.util.List;
import java.util.Optional;

/** Why a parent is, or is not, in a class: by the children (G 4). */
record ParentAnswers(Facts facts, AnswerWords wording) {
  /** Empty of who is no parent, or is staff and no child is in the class. */
  Optional<WhyAnswer> of(Entry person, Entry place) {
    Member member = facts.member(person.id());
    if (!person.kind().equals("parent") && (member == null || member.activeParent() == null)) {
      return Optional.empty();
    }
    List<String> children = facts.whereabouts().childrenIn(person.id(), place.id());
    if (!children.isEmpty()) {
      return Optional.of(through(person, place, children));
    }
    return member == null || member.activeStaff() == null
        ? Optional.of(childless(person, place))
        : Optional.empty();
  }

  /** A parent, who is in the classes of the children. */
  private WhyAnswer through(Entry person, Entry place, List<String> children) {
    String name = AnswerWords.name(person.name());
    String in = AnswerWords.name(place.name());
    return new AnswerBuilder()
        .say(
            facts.whereabouts().isParentIn(person.id(), place.id())
                ? name + " is in " + in + " as a parent of " + AnswerWords.list(children) + "."
                : wording.next()
                    + " puts "
                    + name
                    + " into "
                    + in
                    + " as a parent of "
                    + AnswerWords.list(children)
                    + ".")
        .say("Parents are in the classes of their children.")
        .by("G 4")
        .build();
  }

  private WhyAnswer childless(Entry person, Entry place) {
    String name = AnswerWords.name(person.name());
    String in = AnswerWords.name(place.name());
    List<String> children = facts.whereabouts().childrenOf(person.id());
    String known = children.isEmpty() ? "" : " (" + AnswerWords.list(children) + ")";
    return new AnswerBuilder()
        .say("Parents are in the classes of their children.")
        .say("No child of " + name + known + " is in " + in + ".")
        .by("G 4")
        .todo(
            "If a child belongs there, add the child to the section in your student information"
                + " system.")
        .build();
  }
}
