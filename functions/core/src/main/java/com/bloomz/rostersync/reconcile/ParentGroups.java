package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts contact records of one person together: the same name, and the same email or the same phone
 * (G 3). Records that are different members already stay so, and a record that no longer is the
 * person whose member it was becomes a person of its own.
 */
final class ParentGroups {
  private final SortedMap<CleverId, Contact> contacts;
  private final SortedMap<CleverId, MemberId> links;
  private final Map<CleverId, CleverId> parent = new HashMap<>();

  private ParentGroups(SortedMap<CleverId, Contact> contacts, SortedMap<CleverId, MemberId> links) {
    this.contacts = contacts;
    this.links = links;
  }

  /**
   * A person's records.
   *
   * @param member whom they are linked to, if to anyone
   * @param split whether records of the same person are another member
   */
  record Group(List<Contact> records, Optional<MemberId> member, boolean split) {}

  static List<Group> of(
      SortedMap<CleverId, Contact> contacts, SortedMap<CleverId, MemberId> links) {
    return new ParentGroups(contacts, links).groups();
  }

  private List<Group> groups() {
    Map<String, CleverId> firstWith = new HashMap<>();
    contacts
        .values()
        .forEach(contact -> keys(contact).forEach(key -> join(firstWith, key, contact)));
    SortedMap<CleverId, List<Contact>> components = new TreeMap<>();
    contacts
        .values()
        .forEach(
            contact ->
                components
                    .computeIfAbsent(root(contact.id()), id -> new ArrayList<>())
                    .add(contact));
    Set<MemberId> kept = new HashSet<>();
    List<Group> groups = new ArrayList<>();
    components.values().forEach(component -> groups.addAll(split(component, kept)));
    return groups;
  }

  private static List<String> keys(Contact contact) {
    List<String> keys = new ArrayList<>();
    if (!contact.name().isBlank()) {
      String name = contact.name().key().value();
      if (contact.email() != null) {
        keys.add("e " + contact.email().key() + " " + name);
      }
      if (contact.phone() != null) {
        keys.add("p " + contact.phone().value() + " " + name);
      }
    }
    return keys;
  }

  private void join(Map<String, CleverId> firstWith, String key, Contact contact) {
    CleverId first = firstWith.putIfAbsent(key, contact.id());
    if (first != null) {
      CleverId a = root(first);
      CleverId b = root(contact.id());
      parent.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }

  private CleverId root(CleverId id) {
    CleverId at = id;
    for (CleverId up = parent.get(at); up != null && !up.equals(at); up = parent.get(at)) {
      at = up;
    }
    return at;
  }

  /**
   * One group for each member that the records are linked to; records without a link join the
   * first. Components come by their first record, so a member stays with the first of them.
   */
  private Collection<Group> split(List<Contact> component, Set<MemberId> kept) {
    Map<MemberId, List<Contact>> byMember = new LinkedHashMap<>();
    List<Contact> free = new ArrayList<>();
    for (Contact contact : component) {
      MemberId member = links.get(contact.id());
      if (member != null && !kept.contains(member)) {
        byMember.computeIfAbsent(member, id -> new ArrayList<>()).add(contact);
      } else {
        free.add(contact);
      }
    }
    kept.addAll(byMember.keySet());
    if (byMember.isEmpty()) {
      return List.of(new Group(free, Optional.empty(), false));
    }
    Objects.requireNonNull(byMember.values().iterator().next()).addAll(free);
    boolean several = byMember.size() > 1;
    List<Group> groups = new ArrayList<>();
    byMember.forEach(
        (member, records) ->
            groups.add(
                new Group(
                    records.stream().sorted(Comparator.comparing(Contact::id)).toList(),
                    Optional.of(member),
                    several)));
    return groups;
  }
}
