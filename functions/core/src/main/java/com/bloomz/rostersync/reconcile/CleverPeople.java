package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The people of one kind whom Clever shows.
 *
 * @param known those who are linked to a member
 * @param unknown all others, in a fixed order
 * @param replaced the records among the unknown that were linked to another person (P 10)
 */
record CleverPeople(List<Known> known, List<CleverPerson> unknown, List<Replaced> replaced) {

  /** A person with the member whom one of the person's Clever users is linked to. */
  record Known(CleverPerson person, Member linked) {
    /** The member who the person is: by a merge another one (P 14). */
    MemberId member() {
      return linked.person();
    }
  }

  /** A record of Clever's that is another person now. */
  record Replaced(CleverId id, PersonName name, Member former) {}

  /** People of one Clever user each. */
  static CleverPeople of(
      Collection<CleverPerson> people, Map<CleverId, Member> links, PersonComparison comparison) {
    List<Known> known = new ArrayList<>();
    List<CleverPerson> unknown = new ArrayList<>();
    List<Replaced> replaced = new ArrayList<>();
    for (CleverPerson person : people) {
      Member member = links.get(person.id());
      if (member == null) {
        unknown.add(person);
      } else if (comparison.isStill(person.traits(), member)) {
        known.add(new Known(person, member));
      } else {
        unknown.add(person);
        replaced.add(new Replaced(person.id(), person.name(), member));
      }
    }
    return new CleverPeople(known, unknown, replaced);
  }

  List<CleverPerson> knownPeople() {
    return known.stream().map(Known::person).toList();
  }

  List<CleverPerson> all() {
    List<CleverPerson> all = new ArrayList<>(known.size() + unknown.size());
    known.forEach(each -> all.add(each.person()));
    all.addAll(unknown);
    return all;
  }
}
