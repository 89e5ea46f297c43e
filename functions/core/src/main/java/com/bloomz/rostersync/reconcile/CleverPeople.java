package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The people of one kind whom Clever shows.
 *
 * @param known those who are linked to a member
 * @param unknown all others, in a fixed order
 * @param replaced the records among the unknown that were linked to another person (P 10)
 */
record CleverPeople(List<Known> known, List<CleverPerson> unknown, List<Replaced> replaced) {

  /** A person with the member whom the person is linked to, or is by a merge (P 14). */
  record Known(CleverPerson person, MemberId member) {}

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
        known.add(new Known(person, member.person()));
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
    return Stream.concat(known.stream().map(Known::person), unknown.stream()).toList();
  }
}
