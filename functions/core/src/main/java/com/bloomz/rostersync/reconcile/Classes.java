package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
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
import java.util.function.BiConsumer;

/**
 * Decides which sections become classes and what classes are called (C). Classes that exist claim
 * their names first, then archived ones that become active again, then new sections by Clever id.
 */
final class Classes implements RosterPlan.Stage {
  private final CleverIndex clever;
  private final ImportSettings settings;
  private final Protection protection;

  Classes(CleverIndex clever, ImportSettings settings, Protection protection) {
    this.clever = clever;
    this.settings = settings;
    this.protection = protection;
  }

  @Override
  public Part decide(RosterPlan plan) {
    Decider decider = new Decider(plan, clever, protection);
    decider.followNames();
    if (settings.recreateArchivedClasses()) {
      decider.restoreArchived();
    } else {
      decider.reportArchived();
    }
    decider.createMissing();
    return decider.part.build();
  }

  /** Decides about one roster. */
  private static final class Decider {
    private final RosterPlan plan;
    private final CleverIndex clever;
    private final Protection protection;
    private final Part.Builder part = new Part.Builder();
    private final Map<NameKey, RosterClass> taken = new TreeMap<>();

    Decider(RosterPlan plan, CleverIndex clever, Protection protection) {
      this.plan = plan;
      this.clever = clever;
      this.protection = protection;
    }

    /** Lets existing classes follow their sections' names, as far as names are free (C 3). */
    void followNames() {
      SortedMap<ClassId, Section> followers = new TreeMap<>();
      forEachLinked(
          (current, section) -> {
            if (!current.archived() && !current.renamed() && !section.nameKey().isBlank()) {
              followers.put(current.id(), section);
            }
          });
      Map<ClassId, String> names = ClassNames.settle(plan.classes().values(), followers);
      SortedMap<ClassId, RosterClass> all = new TreeMap<>(plan.classes());
      forEachLinked(
          (current, section) -> {
            if (!current.archived()) {
              String name = names.getOrDefault(current.id(), current.name());
              all.put(current.id(), follow(current, section, name));
            }
          });
      for (RosterClass each : all.values()) {
        if (!each.archived()) {
          taken.putIfAbsent(each.nameKey(), each);
        }
      }
      followers.forEach(
          (id, section) -> {
            if (!Objects.requireNonNull(all.get(id)).nameKey().equals(section.nameKey())) {
              reportTaken(section, section.name());
            }
          });
    }

    private RosterClass follow(RosterClass current, Section section, String name) {
      if (section.nameKey().isBlank()) {
        reportNameless(section);
        return current;
      }
      Fields fields =
          new Fields()
              .changed("name", current.name(), name)
              .changed("cleverName", current.cleverName(), section.name());
      if (fields.isEmpty()) {
        return current;
      }
      RosterClass next = current.withNames(name, section.name());
      put(next, fields.change(Entity.CLASSES, Verb.UPDATED, current.id(), Rule.C_3));
      return next;
    }

    /** Lets archived classes whose section is shown become active again (C 4). */
    void restoreArchived() {
      forEachLinked(
          (current, section) -> {
            if (current.archived()) {
              restore(current, section);
            }
          });
    }

    /** Says which sections stay without a class, as theirs is archived (C 4). */
    void reportArchived() {
      forEachLinked(
          (current, _) -> {
            if (current.archived()) {
              part.report(
                  new Issue(
                      IssueCode.SECTION_OF_ARCHIVED_CLASS,
                      Issue.Subject.CLASS,
                      current.id().value(),
                      current.name(),
                      ""));
            }
          });
    }

    private void restore(RosterClass current, Section section) {
      boolean nameless = section.nameKey().isBlank();
      String name = current.renamed() || nameless ? current.name() : section.name();
      if (taken.containsKey(NameKey.of(name))) {
        reportTaken(section, name);
        return;
      }
      RosterClass active =
          current
              .withArchived(false)
              .withNames(name, nameless ? current.cleverName() : section.name());
      put(
          active,
          new Fields()
              .changed("archived", "true", "false")
              .changed("name", current.name(), active.name())
              .changed("cleverName", current.cleverName(), active.cleverName())
              .change(Entity.CLASSES, Verb.RESTORED, current.id(), Rule.C_4));
      taken.put(active.nameKey(), active);
    }

    void createMissing() {
      clever
          .sections()
          .forEach(
              (id, section) -> {
                if (!plan.classBySection().containsKey(id)) {
                  create(section);
                }
              });
    }

    private void create(Section section) {
      if (section.nameKey().isBlank()) {
        reportNameless(section);
        return;
      }
      if (taken.containsKey(section.nameKey())) {
        reportTaken(section, section.name());
        return;
      }
      RosterClass fresh =
          new RosterClass(
              freshId(section.id()),
              section.name(),
              section.name(),
              false,
              Source.CLEVER,
              section.id(),
              false,
              List.of());
      taken.put(fresh.nameKey(), fresh);
      if (!protection.adds(Entity.CLASSES) || !protection.touches(fresh.id())) {
        return;
      }
      put(
          fresh,
          Fields.created("name", fresh.name())
              .changed("section", null, section.id())
              .change(Entity.CLASSES, Verb.CREATED, fresh.id(), Rule.C_1));
    }

    /** The id of a class that an import makes for that section: the same whenever decided. */
    private ClassId freshId(CleverId section) {
      String base = "c-" + section;
      for (int i = 1; ; i++) {
        ClassId id = new ClassId(i == 1 ? base : base + "-" + i);
        if (!plan.classes().containsKey(id) && !part.contains(id)) {
          return id;
        }
      }
    }

    private void put(RosterClass next, Change change) {
      part.put(
          plan.classes().containsKey(next.id())
              ? plan.rosterClass(next.id()).with(next, List.of(change))
              : ClassPlan.created(next, change));
    }

    private void reportNameless(Section section) {
      part.report(
          new Issue(
              IssueCode.SECTION_WITHOUT_NAME, Issue.Subject.SECTION, section.id().value(), "", ""));
    }

    /**
     * Says whether another section of that name, or something made in Bloomz, has it (C 2, C 6).
     */
    private void reportTaken(Section section, String name) {
      RosterClass holder = taken.get(NameKey.of(name));
      Section holders =
          holder == null || holder.section() == null
              ? null
              : clever.sections().get(holder.section());
      boolean duplicate = holders != null && holders.nameKey().equals(NameKey.of(name));
      part.report(
          new Issue(
              duplicate ? IssueCode.DUPLICATE_SECTION_NAME : IssueCode.CLASS_NAME_TAKEN,
              Issue.Subject.SECTION,
              section.id().value(),
              name,
              holder == null ? "" : "class " + holder.name()));
    }

    /** Every section that Clever shows and that has a class to be changed, by Clever id. */
    private void forEachLinked(BiConsumer<RosterClass, Section> action) {
      plan.classBySection()
          .forEach(
              (sectionId, classId) -> {
                Section section = clever.sections().get(sectionId);
                if (section != null && protection.touches(classId)) {
                  action.accept(plan.rosterClass(classId).after(), section);
                }
              });
    }
  }
}
