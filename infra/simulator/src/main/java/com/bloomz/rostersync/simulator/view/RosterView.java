package com.bloomz.rostersync.simulator.view;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A district at one moment, as far as it is shared. Unchanging, every list by ascending id. */
public final class RosterView {
  private final Map<RosterCollection, Map<String, Entry>> entries =
      new EnumMap<>(RosterCollection.class);
  private final Map<RosterCollection, List<Entry>> lists = new EnumMap<>(RosterCollection.class);
  private final List<UserView> people = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final ConcurrentMap<String, List<Entry>> kept = new ConcurrentHashMap<>();

  RosterView(District district, Set<SharedKind> unshared) {
    for (RosterCollection collection : RosterCollection.values()) {
      var byId = new HashMap<String, Entry>();
      var list = new ArrayList<Entry>();
      district
          .all(collection)
          .filter(object -> Sharing.keeps(collection, object, unshared))
          .forEachOrdered(
              object -> {
                Entry entry = Entry.of(collection, object);
                byId.put(entry.id(), entry);
                list.add(entry);
                index(entry, object);
              });
      entries.put(collection, byId);
      lists.put(collection, List.copyOf(list));
    }
  }

  /** All of a collection. */
  public List<Entry> all(RosterCollection collection) {
    return lists.getOrDefault(collection, List.of());
  }

  /** The object of that id, where it is shared. */
  public Optional<Entry> find(RosterCollection collection, String id) {
    return Optional.ofNullable(entries.getOrDefault(collection, Map.of()).get(id));
  }

  /** Those of the ids that are shared. */
  public List<Entry> findAll(RosterCollection collection, Collection<String> ids) {
    return ids.stream().distinct().flatMap(id -> find(collection, id).stream()).sorted().toList();
  }

  /** Every user, or those of one role. */
  public List<Entry> users(Optional<CleverRole> role) {
    return role.map(
            wanted ->
                keep("users " + wanted, () -> people(person -> person.roles().contains(wanted))))
        .orElseGet(() -> all(RosterCollection.USERS));
  }

  /**
   * The users of a school: those whose school it is, and those whom one of its sections names.
   *
   * @param primary only those whose primary school it is; staff have none, so theirs all count
   */
  public List<Entry> usersOfSchool(String school, Optional<CleverRole> role, boolean primary) {
    return keep(
        "school " + school + role + primary,
        () -> {
          AttachedPeople attached = AttachedPeople.to(groups, school);
          return people(person -> person.belongs(school, role, primary, attached));
        });
  }

  /** The sections with that school, course or term. */
  public List<Entry> sectionsWith(String field, String id) {
    return keep(
        "sections " + field + id,
        () ->
            groups.stream()
                .filter(group -> group.points(field).equals(id))
                .map(Group::entry)
                .toList());
  }

  /** The sections that name the user. */
  public List<Entry> sectionsOf(String user) {
    return groups.stream().filter(group -> group.names(user)).map(Group::entry).toList();
  }

  /** What those sections point to in a field, where it is shared. */
  public List<Entry> targets(List<Entry> sections, String field, RosterCollection collection) {
    return findAll(
        collection, sections.stream().map(section -> Json.text(section.object(), field)).toList());
  }

  /** The contacts of a student. */
  public List<Entry> contactsOf(String student) {
    return people(person -> person.children().contains(student));
  }

  /** The students of a contact or of a teacher. */
  public List<Entry> studentsOf(String user) {
    var ids = new ArrayList<String>();
    people.stream()
        .filter(person -> person.entry().id().equals(user))
        .forEach(person -> ids.addAll(person.children()));
    groups.stream()
        .filter(group -> group.teachers().contains(user))
        .forEach(group -> ids.addAll(group.students()));
    return findAll(RosterCollection.USERS, ids);
  }

  /** The teachers of a student. */
  public List<Entry> teachersOf(String student) {
    var ids = new ArrayList<String>();
    groups.stream()
        .filter(group -> group.students().contains(student))
        .forEach(group -> ids.addAll(group.teachers()));
    return findAll(RosterCollection.USERS, ids);
  }

  private List<Entry> people(Predicate<UserView> wanted) {
    return people.stream().filter(wanted).map(UserView::entry).toList();
  }

  private List<Entry> keep(String name, Supplier<List<Entry>> list) {
    List<Entry> known = kept.get(name);
    if (known != null) {
      return known;
    }
    List<Entry> made = list.get();
    kept.put(name, made);
    return made;
  }

  private void index(Entry entry, ObjectNode object) {
    if (entry.collection() == RosterCollection.USERS) {
      people.add(UserView.of(entry, object));
    } else if (entry.collection() == RosterCollection.SECTIONS) {
      groups.add(Group.of(entry, object));
    }
  }
}
