package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.person.AddressMatch;
import com.bloomz.rostersync.person.Evidence;
import com.bloomz.rostersync.person.NameMatch;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.person.SharedAddresses;
import com.bloomz.rostersync.person.Verdict;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the contact records of one person together (G 3). Records of a member stay together where
 * they can; the member goes with those that have the member's name and address. All other records
 * join a group of their name, or begin one.
 */
final class ParentGroups {
  /** A person with more records is several members, as a stored member has a largest size. */
  static final int MOST_RECORDS = 100;

  private final PersonComparison comparison;
  private final SharedAddresses shared;
  private final Map<String, List<Group>> byKey = new HashMap<>();
  private final Map<CleverId, Ways> ways = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();

  private ParentGroups(PersonComparison comparison) {
    this.comparison = comparison;
    this.shared = comparison.shared();
  }

  /** A person's records, whose member they are, and which ways of theirs are the person's own. */
  static final class Group {
    private final @Nullable Member member;
    private final List<Contact> records = new ArrayList<>();
    private final Set<Contact> merged = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    private Group(@Nullable Member member) {
      this.member = member;
    }

    /** Those that are the member's by a merge come last (P 14); else ascending. */
    List<Contact> records() {
      return records.size() == 1
          ? List.copyOf(records)
          : records.stream()
              .sorted(
                  Comparator.<Contact, Boolean>comparing(merged::contains)
                      .thenComparing(Contact::id))
              .toList();
    }

    /** Nobody where the records are a new person's. */
    Optional<Member> member() {
      return Optional.ofNullable(member);
    }
  }

  /**
   * All groups, by their first record.
   *
   * @param contacts ascending
   * @param linked the member that a record is linked to; absent where the record is another person
   *     now
   */
  static List<Group> of(
      Map<CleverId, Contact> contacts, Map<CleverId, Member> linked, PersonComparison comparison) {
    SortedMap<String, List<Contact>> byMember = new TreeMap<>();
    List<Contact> free = new ArrayList<>();
    for (Contact contact : contacts.values()) {
      Member member = linked.get(contact.id());
      if (member == null) {
        free.add(contact);
      } else {
        byMember.computeIfAbsent(member.person().value(), id -> new ArrayList<>()).add(contact);
      }
    }
    ParentGroups all = new ParentGroups(comparison);
    for (List<Contact> records : byMember.values()) {
      free.addAll(all.keep(records, linked));
    }
    if (!free.isEmpty()) {
      all.groups.forEach(group -> group.records.forEach(each -> all.note(each, group)));
      free.sort(Comparator.comparing(Contact::id));
      free.forEach(all::join);
    }
    return all.groups.stream()
        .filter(group -> !group.records.isEmpty())
        .sorted(Comparator.comparing(group -> group.records().getFirst().id()))
        .toList();
  }

  /**
   * Lets the member keep the records that are this person's, and those that an admin merged (P 14);
   * answers the others.
   */
  private List<Contact> keep(List<Contact> records, Map<CleverId, Member> linked) {
    List<Contact> merged = new ArrayList<>();
    List<Contact> own = new ArrayList<>();
    for (Contact each : records) {
      boolean byMerge = Objects.requireNonNull(linked.get(each.id())).merge() != null;
      (byMerge ? merged : own).add(each);
    }
    Contact first = own.isEmpty() ? merged.getFirst() : own.getFirst();
    Group group = new Group(Objects.requireNonNull(linked.get(first.id())));
    groups.add(group);
    group.merged.addAll(merged);
    List<Contact> left = own.isEmpty() ? List.of() : keepOwn(own, group);
    group.records.addAll(merged);
    return left;
  }

  private List<Contact> keepOwn(List<Contact> records, Group group) {
    List<Contact> kept = kept(RecordClusters.of(records, comparison), group);
    group.records.addAll(kept.subList(0, Math.min(kept.size(), MOST_RECORDS)));
    if (group.records.size() == records.size()) {
      return List.of();
    }
    Set<Contact> own = new HashSet<>(group.records);
    return records.stream().filter(each -> !own.contains(each)).toList();
  }

  private List<Contact> kept(Collection<List<Contact>> clusters, Group group) {
    List<Contact> kept = clusters.iterator().next();
    if (clusters.size() == 1) {
      return kept;
    }
    Member member = Objects.requireNonNull(group.member);
    int best = -1;
    for (List<Contact> cluster : clusters) {
      int rank = cluster.stream().mapToInt(each -> rank(each, member)).max().orElse(0);
      if (rank > best) {
        kept = cluster;
        best = rank;
      }
    }
    return kept;
  }

  /** How much of the member a record has: the name before the addresses. */
  private int rank(Contact contact, Member member) {
    Evidence evidence = comparison.between(contact, member);
    int name = evidence.names() == NameMatch.EQUAL ? 4 : evidence.names().canBeOne() ? 2 : 0;
    int email = evidence.email() == AddressMatch.SAME ? 3 : 0;
    return name + email + (evidence.phone() == AddressMatch.SAME ? 1 : 0);
  }

  private void join(Contact contact) {
    List<Group> fitting = new ArrayList<>();
    for (String key : ways(contact).keys()) {
      for (Group each : byKey.getOrDefault(key, List.of())) {
        if (!fitting.contains(each) && fits(each, contact)) {
          fitting.add(each);
        }
      }
    }
    fitting.sort(Comparator.comparing(group -> group.member == null));
    Group group;
    if (fitting.isEmpty()) {
      group = new Group(null);
      groups.add(group);
    } else {
      group = fitting.removeFirst();
    }
    add(contact, group);
    for (Group each : fitting) {
      if (each.member == null && fits(each, group)) {
        List<Contact> moved = List.copyOf(each.records);
        each.records.clear();
        moved.forEach(record -> add(record, group));
      }
    }
  }

  private boolean fits(Group group, Contact contact) {
    Ways of = ways(contact);
    return !group.records.isEmpty()
        && group.records.size() < MOST_RECORDS
        && joins(
            compare(group.emails, of.email() == null ? Set.of() : Set.of(of.email())),
            compare(group.phones, of.phone() == null ? Set.of() : Set.of(of.phone())));
  }

  private static boolean fits(Group one, Group other) {
    return one.records.size() + other.records.size() <= MOST_RECORDS
        && joins(compare(one.emails, other.emails), compare(one.phones, other.phones));
  }

  private static boolean joins(AddressMatch email, AddressMatch phone) {
    return PersonQuestion.JOIN.answer(Evidence.ofNamesakes(email, phone)) == Verdict.SAME;
  }

  private static AddressMatch compare(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return AddressMatch.MISSING;
    }
    return other.stream().anyMatch(one::contains) ? AddressMatch.SAME : AddressMatch.DIFFERENT;
  }

  private void add(Contact contact, Group group) {
    group.records.add(contact);
    note(contact, group);
  }

  /** Notes the ways of a record of the group, so that others find the group. */
  private void note(Contact contact, Group group) {
    Ways of = ways(contact);
    if (of.email() != null) {
      group.emails.add(of.email());
    }
    if (of.phone() != null) {
      group.phones.add(of.phone());
    }
    for (String key : of.keys()) {
      List<Group> others = byKey.computeIfAbsent(key, any -> new ArrayList<>(1));
      if (others.isEmpty() || (others.getLast() != group && !others.contains(group))) {
        others.add(group);
      }
    }
  }

  /**
   * How a record can be compared.
   *
   * @param email null where there is none of the person's own
   * @param phone null where there is none of the person's own
   * @param keys by what the record finds the groups of its name: one for each way
   */
  private record Ways(@Nullable String email, @Nullable String phone, List<String> keys) {
    @Override
    public String toString() {
      return "Ways";
    }
  }

  private Ways ways(Contact contact) {
    return ways.computeIfAbsent(contact.id(), id -> waysOf(contact));
  }

  private Ways waysOf(Contact contact) {
    String email = shared.key(contact.email());
    String phone = shared.key(contact.phone());
    List<String> keys = new ArrayList<>(2);
    if ((email != null || phone != null) && !NameMatch.namesNobody(contact.name())) {
      String name = contact.name().key().value();
      if (email != null) {
        keys.add("e " + email + " " + name);
      }
      if (phone != null) {
        keys.add("p " + phone + " " + name);
      }
    }
    return new Ways(email, phone, keys);
  }
}
