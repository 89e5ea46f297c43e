package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.RosterClass;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds people and classes by id or name, on both sides: also misspelled accents (C 1). */
final class Directory {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> byCleverId = new HashMap<>();
  private final boolean idsOnly;

  /**
   * @param idsOnly whether nothing is found by its name
   */
  Directory(Why.Sources from, boolean idsOnly) {
    this.idsOnly = idsOnly;
    from.roster().members().values().forEach(this::add);
    from.roster().classes().values().forEach(this::add);
    Forecast forecast = from.forecast();
    if (forecast != null) {
      forecast.changes().forEach(this::addNew);
      forecast.omissions().forEach(this::add);
    }
    from.past().forEach(each -> addFormer(each.change()));
  }

  /**
   * A person or class that a question can be about.
   *
   * @param kind student, staff, parent, class, section or contact
   */
  record Entry(String id, String name, String kind) {
    boolean isPerson() {
      return !kind.equals("class") && !kind.equals("section");
    }

    @Override
    public String toString() {
      return "Entry " + id;
    }
  }

  private void add(Entry entry) {
    entries.putIfAbsent(entry.id(), entry);
  }

  private void add(Member member) {
    add(person(member));
    member
        .hats()
        .forEach(
            hat -> hat.cleverIds().forEach(id -> byCleverId.put(id.value(), member.id().value())));
  }

  private void add(RosterClass each) {
    add(new Entry(each.id().value(), each.name(), "class"));
    CleverId section = each.section();
    if (section != null) {
      byCleverId.put(section.value(), each.id().value());
    }
  }

  private static Entry person(Member member) {
    String kind =
        member.student() != null ? "student" : member.staff() != null ? "staff" : "parent";
    return new Entry(member.id().value(), member.name().whole(), kind);
  }

  private void addNew(Change change) {
    if (change.verb() == Verb.CREATED) {
      switch (change.entity()) {
        case STUDENTS -> add(new Entry(change.subject(), nameAfter(change), "student"));
        case STAFF -> add(new Entry(change.subject(), nameAfter(change), "staff"));
        case PARENTS -> add(new Entry(change.subject(), nameAfter(change), "parent"));
        case CLASSES ->
            add(new Entry(change.subject(), change.after().getOrDefault("name", ""), "class"));
        case STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> {}
      }
    }
  }

  /** A class that was deleted. */
  private void addFormer(Change change) {
    String name = change.before().get("name");
    if (change.entity() == Entity.CLASSES && name != null) {
      add(new Entry(change.subject(), name, "class"));
    }
  }

  private void add(Omission omission) {
    if (omission.entity() == Entity.CLASSES) {
      add(new Entry(omission.id(), omission.name(), "section"));
    } else if (omission.entity() == Entity.GUARDIANSHIPS) {
      add(new Entry(omission.id(), omission.name(), "contact"));
    }
  }

  static String nameAfter(Change created) {
    return new PersonName(
            created.after().getOrDefault("firstName", ""),
            created.after().getOrDefault("lastName", ""))
        .whole();
  }

  List<Entry> people(String text) {
    return find(text, Entry::isPerson);
  }

  /** Classes before sections without a class: a duplicate's name is the class's too. */
  List<Entry> classes(String text) {
    List<Entry> found = find(text, each -> !each.isPerson());
    List<Entry> classes = found.stream().filter(each -> each.kind().equals("class")).toList();
    return classes.isEmpty() ? found : classes;
  }

  /**
   * By the first way that finds any: id, Clever's id, name, name without accents, some words of the
   * name.
   */
  private List<Entry> find(String text, Predicate<Entry> which) {
    String id = text.strip();
    Entry byId = entries.getOrDefault(id, entries.get(byCleverId.getOrDefault(id, id)));
    if (byId != null && which.test(byId)) {
      return List.of(byId);
    }
    NameKey key = NameKey.of(text);
    if (idsOnly || key.isBlank()) {
      return List.of();
    }
    String plain = plain(text);
    Set<String> words = words(plain);
    List<Predicate<Entry>> ways =
        List.of(
            each -> NameKey.of(each.name()).equals(key),
            each -> plain(each.name()).equals(plain),
            each -> words(plain(each.name())).containsAll(words));
    for (Predicate<Entry> way : ways) {
      List<Entry> found =
          new ArrayList<>(entries.values().stream().filter(which.and(way)).toList());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static Set<String> words(String plain) {
    return Set.copyOf(Arrays.asList(plain.split(" ", -1)));
  }

  private static String plain(String name) {
    return Normalizer.normalize(NameKey.of(name).value(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }
}
