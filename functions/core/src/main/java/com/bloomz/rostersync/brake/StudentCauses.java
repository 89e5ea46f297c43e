package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why so many students would leave. */
final class StudentCauses {
  /** Clever's subject of the classes that students know themselves by. */
  private static final String HOMEROOM = "homeroom/advisory";

  private final Missing missing;
  private final RosterTraits traits;
  private final TraitPatterns patterns = new TraitPatterns();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<MemberId> gone;

  StudentCauses(Missing missing, RosterTraits traits) {
    this.missing = missing;
    this.traits = traits;
    this.gone = missing.members(Entity.STUDENTS);
    for (Member each : missing.bloomz().members().values()) {
      Hat.OfStudent hat = each.activeStudent();
      if (hat != null && (hat.cleverId() != null || gone.contains(each.id()))) {
        add(each.id(), hat.cleverId());
      }
    }
    for (RosterClass each : missing.bloomz().classes().values()) {
      if (Overrun.isSynced(each) && Overrun.students(each) > 4) {
        addClass(each);
      }
    }
  }

  private void add(MemberId student, @Nullable CleverId id) {
    String key = student.value();
    patterns.add(key, gone.contains(student));
    patterns.trait(key, Pattern.GRADE, traits.grade(id));
    if (id != null) {
      ids.put(key, id.value());
    }
  }

  private void addClass(RosterClass of) {
    boolean isHomeroom = of.section() != null && HOMEROOM.equals(traits.subject(of.section()));
    for (Enrolment place : of.enrolments()) {
      if (!place.place().teaches() && ids.containsKey(place.member().value())) {
        String student = place.member().value();
        patterns.trait(student, Pattern.CLASS_NAME, of.name());
        patterns.trait(student, Pattern.CLASS, isHomeroom ? of.name() : null);
      }
    }
  }

  HeldCause cause() {
    long came = missing.created(Entity.STUDENTS).size();
    if (came * 2 >= gone.size() && cameAgain() * 10L >= gone.size() * 8L) {
      return new HeldCause(
          Pattern.NEW_IDS,
          "Clever lists %d students under other IDs, with the same names as before."
              .formatted(cameAgain()));
    }
    if (patterns.isNearlyAll()) {
      return came * 2 >= gone.size()
          ? new HeldCause(
              Pattern.REPLACED,
              "Hardly any student of before is in Clever, and %d others are: Clever may show"
                      .formatted(came)
                  + " another school.")
          : new HeldCause(
              Pattern.WHOLE_KIND,
              "Hardly any student is shared any more: %d of %d are gone."
                  .formatted(patterns.leaving(), patterns.size()));
    }
    return inCommon();
  }

  private HeldCause inCommon() {
    var grades = patterns.values(Pattern.GRADE);
    if (grades.isPresent()) {
      return new HeldCause(
          Pattern.GRADE,
          "All of %s %s no longer shared."
              .formatted(
                  CauseFinder.grades(grades.get()), grades.get().size() == 1 ? "is" : "are"));
    }
    var classes = patterns.values(Pattern.CLASS).or(() -> patterns.values(Pattern.CLASS_NAME));
    if (classes.isPresent()) {
      return new HeldCause(
          Pattern.CLASS,
          "All students of %s %s are no longer shared."
              .formatted(noun(classes.get()), CauseFinder.quoted(classes.get())));
    }
    if (patterns.valuesLeaving(Pattern.GRADE) > 2 && patterns.isPartOfList(ids)) {
      return new HeldCause(
          Pattern.PART_OF_LIST,
          "%d students who follow one another in Clever's list are missing: a part of the list did"
                  .formatted(patterns.leaving())
              + " not come.");
    }
    return CauseFinder.none(missing, Entity.STUDENTS);
  }

  private static String noun(List<String> classes) {
    return classes.size() == 1 ? "the class" : "the classes";
  }

  /** How many of those who leave have the name of somebody who is new. */
  private int cameAgain() {
    Set<NameKey> names = new HashSet<>();
    for (Change each : missing.created(Entity.STUDENTS)) {
      String first = each.after().getOrDefault("firstName", "");
      String last = each.after().getOrDefault("lastName", "");
      names.add(NameKey.of(new PersonName(first, last).whole()));
    }
    int again = 0;
    for (MemberId id : gone) {
      Member member = missing.bloomz().members().get(id);
      again += member != null && names.contains(NameKey.of(member.name().whole())) ? 1 : 0;
    }
    return again;
  }
}
