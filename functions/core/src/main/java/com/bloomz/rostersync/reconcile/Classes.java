package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which sections become classes and what classes are called (C). Classes that exist claim
 * their names first, then archived ones that become active again, then new sections by Clever id.
 */
final class Classes {
  private final CleverIndex shown;
  private final Draft draft;
  private final ImportSettings settings;
  private final Protection protection;
  private final SortedMap<CleverId, ClassId> linked;

  Classes(CleverIndex shown, Draft draft, ImportSettings settings, Protection protection) {
    this.shown = shown;
    this.draft = draft;
    this.settings = settings;
    this.protection = protection;
    this.linked = bySection(draft);
  }

  /** The class of each section that has one, archived ones too; the first by id wins. */
  static SortedMap<CleverId, ClassId> bySection(Draft draft) {
    var linked = new TreeMap<CleverId, ClassId>();
    for (RosterClass each : draft.classes()) {
      if (each.section() != null) {
        linked.putIfAbsent(each.section(), each.id());
      }
    }
    return linked;
  }

  void plan() {
    goneSections();
    Map<NameKey, RosterClass> taken = followNames();
    restoreArchived(taken);
    shown
        .sections()
        .forEach(
            (id, section) -> {
              if (!linked.containsKey(id)) {
                create(section, taken);
              }
            });
  }

  private void goneSections() {
    if (protection.lacksSections()) {
      return;
    }
    for (RosterClass each : List.copyOf(draft.classes())) {
      if (each.section() == null
          || each.archived()
          || shown.sections().containsKey(each.section())) {
        continue;
      }
      if (protection.kind() == RunKind.FULL_DATA_AND_ARCHIVE
          && protection.removes(Entity.CLASSES)) {
        draft.put(
            each.withArchived(true),
            new Fields()
                .changed("archived", "false", "true")
                .change(Entity.CLASSES, Verb.ARCHIVED, each.id(), Rule.I_4));
        each.enrolments().forEach(enrolment -> draft.losesPlace(enrolment.member()));
      } else {
        draft.report(
            new Issue(
                IssueCode.SECTION_GONE, Issue.Subject.CLASS, each.id().value(), each.name(), ""));
      }
    }
  }

  /** Lets existing classes follow their sections' names, as far as names are free (C 3). */
  private Map<NameKey, RosterClass> followNames() {
    SortedMap<ClassId, Section> followers = new TreeMap<>();
    linked.forEach(
        (section, id) -> {
          RosterClass each = rosterClass(id);
          Section now = shown.sections().get(section);
          if (now != null && !each.archived() && !each.renamed() && !now.nameKey().isBlank()) {
            followers.put(id, now);
          }
        });
    Map<ClassId, String> names = ClassNames.settle(draft.classes(), followers);
    linked.forEach((section, id) -> follow(rosterClass(id), shown.sections().get(section), names));
    Map<NameKey, RosterClass> taken = new TreeMap<>();
    for (RosterClass each : draft.classes()) {
      if (!each.archived()) {
        taken.putIfAbsent(each.nameKey(), each);
      }
    }
    followers.forEach(
        (id, section) -> {
          if (!rosterClass(id).nameKey().equals(section.nameKey())) {
            reportTaken(section, section.name(), taken);
          }
        });
    return taken;
  }

  private void follow(RosterClass had, @Nullable Section section, Map<ClassId, String> names) {
    if (section == null || had.archived()) {
      return;
    }
    if (section.nameKey().isBlank()) {
      reportNameless(section);
      draft.count(Entity.CLASSES, 1, 0);
      return;
    }
    String name = names.getOrDefault(had.id(), had.name());
    Fields fields =
        new Fields()
            .changed("name", had.name(), name)
            .changed("cleverName", had.cleverName(), section.name());
    if (fields.isEmpty()) {
      draft.count(Entity.CLASSES, 1, 0);
    } else {
      draft.put(
          had.withNames(name, section.name()),
          fields.change(Entity.CLASSES, Verb.UPDATED, had.id(), Rule.C_3));
    }
  }

  /** Archived classes are left alone, or become active again, as the setting says (C 4). */
  private void restoreArchived(Map<NameKey, RosterClass> taken) {
    linked.forEach(
        (sectionId, id) -> {
          RosterClass had = rosterClass(id);
          Section section = shown.sections().get(sectionId);
          if (section == null || !had.archived()) {
            return;
          }
          if (!settings.recreateArchivedClasses()) {
            draft.count(Entity.CLASSES, 0, 1);
            return;
          }
          restore(had, section, taken);
        });
  }

  private void restore(RosterClass had, Section section, Map<NameKey, RosterClass> taken) {
    boolean nameless = section.nameKey().isBlank();
    String name = had.renamed() || nameless ? had.name() : section.name();
    if (taken.containsKey(NameKey.of(name))) {
      reportTaken(section, name, taken);
      draft.count(Entity.CLASSES, 0, 1);
      return;
    }
    RosterClass active =
        had.withArchived(false).withNames(name, nameless ? had.cleverName() : section.name());
    draft.put(
        active,
        new Fields()
            .changed("archived", "true", "false")
            .changed("name", had.name(), active.name())
            .changed("cleverName", had.cleverName(), active.cleverName())
            .change(Entity.CLASSES, Verb.RESTORED, had.id(), Rule.C_4));
    taken.put(active.nameKey(), active);
  }

  private void create(Section section, Map<NameKey, RosterClass> taken) {
    if (section.nameKey().isBlank()) {
      reportNameless(section);
      draft.count(Entity.CLASSES, 0, 1);
      return;
    }
    if (taken.containsKey(section.nameKey())) {
      reportTaken(section, section.name(), taken);
      draft.count(Entity.CLASSES, 0, 1);
      return;
    }
    RosterClass fresh =
        new RosterClass(
            draft.freshClass(section.id()),
            section.name(),
            section.name(),
            false,
            Source.CLEVER,
            section.id(),
            false,
            List.of());
    draft.put(
        fresh,
        Fields.created("name", fresh.name())
            .changed("section", null, section.id())
            .change(Entity.CLASSES, Verb.CREATED, fresh.id(), Rule.C_1));
    taken.put(fresh.nameKey(), fresh);
  }

  private void reportNameless(Section section) {
    draft.report(
        new Issue(
            IssueCode.SECTION_WITHOUT_NAME, Issue.Subject.SECTION, section.id().value(), "", ""));
  }

  /** Says whether another section of that name, or something made in Bloomz, has it (C 2, C 6). */
  private void reportTaken(Section section, String name, Map<NameKey, RosterClass> taken) {
    RosterClass holder = taken.get(NameKey.of(name));
    Section holders =
        holder == null || holder.section() == null ? null : shown.sections().get(holder.section());
    boolean duplicate = holders != null && holders.nameKey().equals(NameKey.of(name));
    draft.report(
        new Issue(
            duplicate ? IssueCode.DUPLICATE_SECTION_NAME : IssueCode.CLASS_NAME_TAKEN,
            Issue.Subject.SECTION,
            section.id().value(),
            name,
            holder == null ? "" : "class " + holder.name()));
  }

  private RosterClass rosterClass(ClassId id) {
    return Objects.requireNonNull(draft.rosterClass(id));
  }
}
