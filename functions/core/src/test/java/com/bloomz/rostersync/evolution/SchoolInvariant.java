package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What no portion of an import's writes may break, whatever Clever and people did before. */
enum SchoolInvariant {
  /** Nobody protected is removed (I 4, I 5). */
  PROTECTED_STAYS {
    @Override
    List<String> broken(RosterStep step) {
      return ProtectedPeople.removed(step);
    }
  },

  /** Nobody becomes a parent of a child that neither Clever nor an admin gave them (G 1, P 13). */
  ONLY_OWN_CHILDREN {
    @Override
    List<String> broken(RosterStep step) {
      return PersonOracle.strangersAsParents(step);
    }
  },

  /** No member, and so no account, changes its person (P 10). */
  ONE_PERSON_A_MEMBER {
    @Override
    List<String> broken(RosterStep step) {
      return PersonOracle.changedPersons(step);
    }
  },

  /** Nothing of an unknown kind is removed (I 6). */
  UNKNOWN_STAYS {
    @Override
    List<String> broken(RosterStep step) {
      return UnknownOracle.removed(step);
    }
  },

  /** No two active classes have one name (C 1, I 8). */
  NAMES_OF_THEIR_OWN {
    @Override
    List<String> broken(RosterStep step) {
      List<String> broken = new ArrayList<>();
      Map<NameKey, RosterClass> names = new HashMap<>();
      for (RosterClass each : step.after().classes().values()) {
        RosterClass other = each.archived() ? null : names.put(each.nameKey(), each);
        if (other != null) {
          broken.add(each.id() + " and " + other.id() + " are active with one name");
        }
      }
      return broken;
    }
  },

  /** Who is inactive as that is nowhere as that (I 5, I 8). */
  INACTIVE_IS_NOWHERE {
    @Override
    List<String> broken(RosterStep step) {
      Set<String> after = new HashSet<>(inactivePlaces(step.after()));
      after.addAll(inactiveParents(step.after(), Member::active));
      after.removeAll(inactivePlaces(step.before()));
      after.removeAll(inactiveParents(step.before(), _ -> true));
      return after.stream().sorted().toList();
    }
  },

  /** Who is kept out stays out (P 13). */
  KEPT_OUT_IS_OUT {
    @Override
    List<String> broken(RosterStep step) {
      List<String> broken = new ArrayList<>(PersonOracle.namesKeptOut(step));
      for (Member had : step.before().members().values()) {
        Member has = step.after().members().get(had.id());
        if (has == null) {
          broken.add(had + " is deleted");
          continue;
        }
        if (had.keptOut() && (!has.keptOut() || (has.active() && !had.active()))) {
          broken.add(had + " was kept out and is back");
        }
        Hat.OfStudent hat = had.student();
        for (MemberId parent : RosterStep.parents(has)) {
          if (hat != null && hat.keepsOut(parent) && !RosterStep.parents(had).contains(parent)) {
            broken.add(parent + " was kept out of " + had + " and is a parent");
          }
        }
      }
      return broken;
    }
  },

  /** An import writes for the link and activation that it was asked for with only (I 7). */
  LINK_STANDS {
    @Override
    List<String> broken(RosterStep step) {
      return step.linked() ? List.of() : List.of("the link has changed and the import writes on");
    }
  };

  /** What the step breaks, in words. */
  abstract List<String> broken(RosterStep step);

  private static List<String> inactivePlaces(BloomzRoster roster) {
    List<String> places = new ArrayList<>();
    for (RosterClass each : roster.classes().values()) {
      if (each.archived()) {
        continue;
      }
      for (Enrolment place : each.enrolments()) {
        Member member = roster.members().get(place.member());
        Hat hat =
            member == null
                ? null
                : place.place().teaches() ? member.activeStaff() : member.activeStudent();
        if (hat == null) {
          places.add(place.member() + " is inactive and in " + each.id());
        }
      }
    }
    return places;
  }

  /** A child who returns may have an inactive parent of whom Clever's answer does not tell. */
  private static List<String> inactiveParents(BloomzRoster roster, Predicate<Member> of) {
    List<String> places = new ArrayList<>();
    for (Member child : roster.members().values()) {
      if (of.test(child)) {
        for (MemberId parent : RosterStep.parents(child)) {
          Member member = roster.members().get(parent);
          if (member == null || member.activeParent() == null) {
            places.add(parent + " is inactive and a parent of " + child.id());
          }
        }
      }
    }
    return places;
  }
}
