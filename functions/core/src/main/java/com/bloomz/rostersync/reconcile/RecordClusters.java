package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.person.NameMatch;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.person.SharedAddresses;
import com.bloomz.rostersync.person.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Which contact records of one member can stay one person's (G 3). */
final class RecordClusters {
  /** With so many different records of one key each other is compared at most. */
  private static final int MOST_COMPARED = 20;

  private final PersonComparison comparison;
  private final List<Contact> records;
  private final int[] root;
  private final Map<String, List<Integer>> different = new HashMap<>();

  private RecordClusters(List<Contact> records, PersonComparison comparison) {
    this.comparison = comparison;
    this.records = records;
    this.root = new int[records.size()];
  }

  /**
   * The clusters by their first record.
   *
   * @param records ascending
   */
  static Collection<List<Contact>> of(List<Contact> records, PersonComparison comparison) {
    return records.size() == 1
        ? List.of(records)
        : new RecordClusters(records, comparison).clusters();
  }

  private Collection<List<Contact>> clusters() {
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
      for (String key : keys(records.get(i))) {
        compare(i, different.computeIfAbsent(key, any -> new ArrayList<>()));
      }
    }
    Map<Integer, List<Contact>> clusters = new TreeMap<>();
    for (int i = 0; i < root.length; i++) {
      clusters.computeIfAbsent(root(i), first -> new ArrayList<>()).add(records.get(i));
    }
    return clusters.values();
  }

  private List<String> keys(Contact contact) {
    SharedAddresses shared = comparison.shared();
    List<String> keys = new ArrayList<>();
    String email = shared.key(contact.email());
    String phone = shared.key(contact.phone());
    if (email != null) {
      keys.add("e " + email);
    }
    if (phone != null) {
      keys.add("p " + phone);
    }
    if (!NameMatch.namesNobody(contact.name())) {
      keys.add("n " + contact.name().key().value());
    }
    return keys;
  }

  private void compare(int at, List<Integer> others) {
    Contact record = records.get(at);
    boolean isNew = others.size() < MOST_COMPARED;
    for (int other : others) {
      Contact each = records.get(other);
      if (PersonQuestion.STAY_JOINED.answer(comparison.between(record, each)) == Verdict.SAME) {
        unite(at, other);
      }
      isNew &= !saysTheSame(record, each);
    }
    if (isNew) {
      others.add(at);
    }
  }

  private static boolean saysTheSame(Contact one, Contact other) {
    return one.name().equals(other.name())
        && Objects.equals(one.email(), other.email())
        && Objects.equals(one.phone(), other.phone());
  }

  private void unite(int one, int other) {
    int a = root(one);
    int b = root(other);
    root[Math.max(a, b)] = Math.min(a, b);
  }

  private int root(int of) {
    int at = of;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
