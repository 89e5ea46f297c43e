package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What people do to a roster in Bloomz. */
final class ManualWork {
  private final Chance dice;
  private final GeneratedNames names;
  private final ManualMembers handMade;
  private final CleverRoster clever;
  private final SortedMap<ClassId, RosterClass> classes;
  private final SortedMap<MemberId, Member> members;

  ManualWork(BloomzRoster roster, CleverRoster clever, long seed) {
    this.dice = new Chance(seed ^ 0x2545F4914F6CDD1DL);
    this.names = new GeneratedNames(dice, clever.students().size());
    this.handMade = new ManualMembers(dice, names, clever, known(roster));
    this.clever = clever;
    this.classes = new TreeMap<>(roster.classes());
    this.members = new TreeMap<>(roster.members());
  }

  private static Set<CleverId> known(BloomzRoster roster) {
    Set<CleverId> known = new HashSet<>();
    for (Member each : roster.members().values()) {
      Stream.of(each.student(), each.staff(), each.parent())
          .forEach(hat -> known.addAll(hat == null ? List.of() : hat.cleverIds()));
    }
    return known;
  }

  BloomzRoster roster() {
    int edits = dice.below(9);
    for (int i = 0; i < edits; i++) {
      edit();
    }
    return new BloomzRoster(classes, members);
  }

  private void edit() {
    switch (dice.below(15)) {
      case 0, 1 -> anyClass().ifPresent(this::rename);
      case 2 -> anyClass().ifPresent(this::archiveOrRestore);
      case 3 -> anyClass().ifPresent(each -> classes.remove(each.id()));
      case 4, 5 -> makeClass();
      case 6 -> addToClass(put(handMade.student(freshMember())), Place.STUDENT);
      case 7 -> addToClass(put(handMade.staff(freshMember())), Place.CO_TEACHER);
      case 8 -> addExistingToClass();
      case 9 -> addParent();
      case 10 -> anyMember().ifPresent(member -> put(handMade.edited(member)));
      case 11 -> anyMember().ifPresent(this::raise);
      case 12 -> anyMember().ifPresent(this::endAHat);
      case 13 -> anyMember().ifPresent(member -> put(member.withJoined(true)));
      default -> anyMember().ifPresent(this::leave);
    }
  }

  private Optional<RosterClass> anyClass() {
    return dice.anyOf(List.copyOf(classes.values()));
  }

  private Optional<Member> anyMember() {
    return dice.anyOf(List.copyOf(members.values()));
  }

  private boolean isFree(String name) {
    return classes.values().stream()
        .noneMatch(each -> !each.archived() && each.nameKey().equals(NameKey.of(name)));
  }

  private String someName() {
    return dice.permille(500) && !clever.sections().isEmpty()
        ? dice.oneOf(clever.sections().stream().map(Section::name).toList())
        : names.classMadeByHand();
  }

  private void rename(RosterClass had) {
    String name = someName();
    if (had.archived() || !isFree(name)) {
      return;
    }
    put(
        new RosterClass(
            had.id(),
            name,
            had.cleverName(),
            true,
            had.source(),
            had.section(),
            false,
            had.enrolments()));
  }

  private void archiveOrRestore(RosterClass had) {
    if (!had.archived()) {
      put(had.withArchived(true));
    } else if (isFree(had.name())) {
      had.enrolments().forEach(this::bringBack);
      put(had.withArchived(false));
    }
  }

  /** Whoever is in a class that is active again is active again. */
  private void bringBack(Enrolment each) {
    Member member = members.get(each.member());
    Hat hat = member == null ? null : each.place().teaches() ? member.staff() : member.student();
    if (member != null && hat != null && !hat.active()) {
      Hat again = hat instanceof Hat.OfStaff own ? own.withRole(own.role()) : hat;
      put(member.withHat(again.withActive(true)));
    }
  }

  private void makeClass() {
    String name = someName();
    if (!isFree(name)) {
      return;
    }
    ClassId id = new ClassId("hand-" + classes.size() + "-" + dice.below(1_000_000));
    put(new RosterClass(id, name, null, false, Source.MANUAL, null, false, List.of()));
    int size = dice.below(4);
    for (int i = 0; i < size; i++) {
      anyMember().ifPresent(member -> enrol(id, member, placeOf(member)));
    }
    enrol(id, put(handMade.student(freshMember())), Place.STUDENT);
    enrol(id, put(handMade.staff(freshMember())), Place.PRIMARY_TEACHER);
  }

  private static Place placeOf(Member member) {
    return member.student() == null ? Place.CO_TEACHER : Place.STUDENT;
  }

  private void addToClass(Member member, Place place) {
    if (dice.permille(700)) {
      anyClass().ifPresent(each -> enrol(each.id(), member, place));
    }
  }

  private void addExistingToClass() {
    anyMember().ifPresent(member -> addToClass(member, placeOf(member)));
  }

  /** A member of a class is staff or a student now; archived classes are not worked on. */
  private void enrol(ClassId id, Member member, Place place) {
    RosterClass had = classes.get(id);
    boolean fits = place.teaches() ? member.activeStaff() != null : member.activeStudent() != null;
    if (had == null || had.archived() || !fits) {
      return;
    }
    var enrolments = new ArrayList<>(had.enrolments());
    enrolments.removeIf(each -> each.member().equals(member.id()));
    enrolments.add(new Enrolment(member.id(), place, Source.MANUAL));
    put(had.withEnrolments(enrolments));
  }

  private void addParent() {
    Member parent =
        dice.permille(700)
            ? handMade.parent(freshMember())
            : anyMember()
                .filter(each -> each.student() == null)
                .orElseGet(() -> handMade.parent(freshMember()));
    Hat.OfParent worn = parent.parent();
    MemberId id =
        put(parent.withParent(
                worn == null ? new Hat.OfParent(new TreeSet<>()) : worn.withActive(true)))
            .id();
    anyMember()
        .ifPresent(
            child -> {
              Hat.OfStudent hat = child.student();
              if (hat != null) {
                var all = new ArrayList<>(hat.guardianships());
                all.removeIf(each -> each.parent().equals(id));
                all.add(new Guardianship(id, "Mother", "", Source.MANUAL));
                put(child.withStudent(hat.withGuardianships(all)));
              }
            });
  }

  private void raise(Member member) {
    Hat.OfStaff hat = member.staff();
    if (hat != null) {
      Member raised = member.withStaff(hat.withRole(dice.oneOf(Role.values())));
      put(ManualMembers.marked(raised, EditedField.ROLE));
    }
  }

  /** The member is inactive, and without class; a raised role ends. */
  private void leave(Member member) {
    Member left = member.withActive(false);
    Hat.OfStaff hat = left.staff();
    put(hat == null ? left : left.withStaff(hat.removed()));
    leaveClasses(member);
    leaveChildren(member);
  }

  /** The member is staff no more, or no parent any more. */
  private void endAHat(Member member) {
    Hat ended = dice.oneOf(member.hats());
    put(member.withHat(ended.withActive(false)));
    switch (ended) {
      case Hat.OfStudent _, Hat.OfStaff _ -> leaveClasses(member);
      case Hat.OfParent _ -> leaveChildren(member);
    }
  }

  private void leaveChildren(Member parent) {
    for (Member each : List.copyOf(members.values())) {
      Hat.OfStudent hat = each.student();
      if (hat != null) {
        var all = new ArrayList<>(hat.guardianships());
        if (all.removeIf(link -> link.parent().equals(parent.id()))) {
          put(each.withStudent(hat.withGuardianships(all)));
        }
      }
    }
  }

  private void leaveClasses(Member member) {
    for (RosterClass each : List.copyOf(classes.values())) {
      var enrolments = new ArrayList<>(each.enrolments());
      if (enrolments.removeIf(e -> e.member().equals(member.id()))) {
        put(each.withEnrolments(enrolments));
      }
    }
  }

  private MemberId freshMember() {
    return new MemberId("hand-" + members.size() + "-" + dice.below(1_000_000));
  }

  private Member put(Member member) {
    members.put(member.id(), member);
    return member;
  }

  private void put(RosterClass rosterClass) {
    classes.put(rosterClass.id(), rosterClass);
  }
}
