package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.MemberId;
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
 * @param issues what is wrong with their data
 */
record CleverPeople(List<Known> known, List<CleverPerson> unknown, List<Issue> issues) {

  /** A person with the member whom the person is linked to. */
  record Known(CleverPerson person, MemberId member) {}

  /** People of one Clever user each. */
  static CleverPeople of(
      Collection<CleverPerson> people, Map<CleverId, MemberId> links, List<Issue> issues) {
    List<Known> known = new ArrayList<>();
    List<CleverPerson> unknown = new ArrayList<>();
    for (CleverPerson person : people) {
      MemberId member = links.get(person.id());
      if (member == null) {
        unknown.add(person);
      } else {
        known.add(new Known(person, member));
      }
    }
    return new CleverPeople(known, unknown, issues);
  }

  List<CleverPerson> knownPeople() {
    return known.stream().map(Known::person).toList();
  }

  List<CleverPerson> all() {
    return Stream.concat(known.stream().map(Known::person), unknown.stream()).toList();
  }
}
