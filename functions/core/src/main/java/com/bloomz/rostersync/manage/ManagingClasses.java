package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.edit.AllClasses;
import com.bloomz.rostersync.manage.edit.ClassEdits;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.RemovalEdits;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows classes and changes them by hand (M). */
public final class ManagingClasses {
  private final ManageStore store;
  private final Editing editing;
  private final Function<SchoolId, ImportSettings> settings;
  private final Supplier<String> ids;

  /**
   * @param settings say what becomes of what is done by hand
   * @param ids a new one at every call, that no other class or member of any school has
   */
  public ManagingClasses(
      ManageStore store,
      InstantSource clock,
      Function<SchoolId, ImportSettings> settings,
      Supplier<String> ids) {
    this.store = store;
    this.editing = new Editing(store, clock);
    this.settings = settings;
    this.ids = ids;
  }

  /** A class with everybody in it, parents through their children (G 4). */
  public record Roll(StoredItem<RosterClass> of, List<Seat> seats, List<Family> families) {
    public Roll {
      seats = List.copyOf(seats);
      families = List.copyOf(families);
    }
  }

  /** A member's place, by name. */
  public record Seat(Member member, Enrolment enrolment) {}

  /** Somebody who is a parent now (G 6), by name, with the children who are in the class. */
  public record Family(Member parent, List<MemberId> children) {
    public Family {
      children = List.copyOf(children);
    }
  }

  /**
   * A page of the classes, by name. With a source it may have fewer than the limit, or none,
   * although a cursor leads on.
   *
   * @param source who made them; null where that does not matter
   */
  public Page<RosterClass> page(SchoolId school, @Nullable Source source, Wanted wanted) {
    return source == null
        ? store.classes(school, wanted)
        : FilteredPages.page(
            wanted, each -> each.source() == source, part -> store.classes(school, part));
  }

  public Reply<StoredItem<RosterClass>> find(SchoolId school, ClassId id) {
    return store
        .rosterClass(school, id)
        .<Reply<StoredItem<RosterClass>>>map(Granted::new)
        .orElseGet(() -> new Refused<>(Refusal.NOT_FOUND));
  }

  /** Everybody in a class. */
  public Reply<Roll> roll(SchoolId school, ClassId id) {
    return find(school, id).map(found -> roll(school, found));
  }

  private Roll roll(SchoolId school, StoredItem<RosterClass> of) {
    List<Enrolment> enrolments = of.value().enrolments();
    var members = store.members(school, enrolments.stream().map(Enrolment::member).toList());
    List<Seat> seats = new ArrayList<>();
    Map<MemberId, List<MemberId>> children = new TreeMap<>();
    for (Enrolment each : enrolments) {
      StoredItem<Member> stored = members.get(each.member());
      if (stored != null) {
        seats.add(new Seat(stored.value(), each));
        MemberLookup.parents(stored.value())
            .forEach(
                parent ->
                    children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(each.member()));
      }
    }
    List<Family> families = new ArrayList<>();
    store
        .members(school, children.keySet())
        .forEach(
            (id, parent) -> {
              if (parent.value().activeParent() != null) {
                families.add(new Family(parent.value(), children.getOrDefault(id, List.of())));
              }
            });
    seats.sort(Comparator.comparing(seat -> MemberLookup.order(seat.member())));
    families.sort(Comparator.comparing(family -> MemberLookup.order(family.parent())));
    return new Roll(of, seats, families);
  }

  /** A class made by hand. */
  public Reply<StoredItem<RosterClass>> create(SchoolId school, String name, Editor editor) {
    ClassId id = new ClassId("h-" + ids.get());
    return editing
        .edit(school, editor, () -> ClassEdits.create(id, name, store.classes(school)))
        .then(_ -> find(school, id));
  }

  /**
   * Another name of a class.
   *
   * @param seen the version that must still be stored; null where that does not matter
   */
  public record Renaming(String name, @Nullable Long seen) {
    /** A class is often named after its teacher. */
    @Override
    public String toString() {
      return "Renaming";
    }
  }

  /** A member's place in a class, as it is to be. */
  public record Placement(MemberId member, Place place) {}

  /** Gives a class a name of its own (C 3). */
  public Reply<StoredItem<RosterClass>> rename(
      SchoolId school, ClassId id, Renaming renaming, Editor editor) {
    Long seen = renaming.seen();
    return edit(
            school,
            id,
            editor,
            (had, all) ->
                seen != null && seen != had.version()
                    ? new Refused<>(Refusal.CHANGED_MEANWHILE)
                    : ClassEdits.rename(had, renaming.name(), all))
        .then(_ -> find(school, id));
  }

  public Reply<StoredItem<RosterClass>> archive(SchoolId school, ClassId id, Editor editor) {
    return editing
        .edit(school, editor, () -> find(school, id).then(ClassEdits::archive))
        .then(_ -> find(school, id));
  }

  /** Makes a class active again, with its members. */
  public Reply<StoredItem<RosterClass>> restore(SchoolId school, ClassId id, Editor editor) {
    Reply<HandEdit> part;
    do {
      part =
          edit(
              school,
              id,
              editor,
              (had, all) -> ClassEdits.restore(had, members(school, had.value()), all, editor));
    } while (part instanceof Granted<HandEdit>(HandEdit edit)
        && edit.steps().size() == RemovalEdits.MOST_STEPS
        && !edit.basis().names());
    return part.then(_ -> find(school, id));
  }

  private Collection<StoredItem<Member>> members(SchoolId school, RosterClass of) {
    return store.members(school, of.enrolments().stream().map(Enrolment::member).toList()).values();
  }

  /**
   * Deletes a class.
   *
   * @return whether it comes back with the next import, if Clever shows its section (C 5)
   */
  public Reply<Boolean> delete(SchoolId school, ClassId id, Editor editor) {
    return find(school, id)
        .then(
            had ->
                editing
                    .edit(school, editor, () -> find(school, id).then(ClassEdits::delete))
                    .map(_ -> had.value().section() != null));
  }

  /**
   * Puts a member into a class.
   *
   * @return whether the next nightly or Full data import takes the member out again, if Clever does
   *     not show the member in the section (I 4)
   */
  public Reply<Boolean> enrol(SchoolId school, ClassId id, Placement placement, Editor editor) {
    return editing
        .edit(school, editor, () -> enrolling(school, id, placement, editor))
        .then(_ -> find(school, id))
        .map(now -> willLeave(school, now.value(), placement.place()));
  }

  private Reply<HandEdit> enrolling(
      SchoolId school, ClassId id, Placement placement, Editor editor) {
    Revisions seen = store.revisions(school);
    return find(school, id)
        .then(
            had ->
                MemberLookup.find(store, school, placement.member())
                    .then(stored -> ClassEdits.enrol(had, stored, placement.place(), editor)))
        .map(edit -> edit.onReturn(seen));
  }

  /**
   * Takes a member out of a class.
   *
   * @return whether the member comes back with the next import, if Clever shows the member in the
   *     section (P 8)
   */
  public Reply<Boolean> end(SchoolId school, ClassId id, MemberId member, Editor editor) {
    return editing
        .edit(school, editor, () -> find(school, id).then(had -> ClassEdits.end(had, member)))
        .then(_ -> find(school, id))
        .map(
            now ->
                now.value().section() != null
                    && !now.value().archived()
                    && store
                        .member(school, member)
                        .filter(one -> MemberLookup.isLinked(one.value()))
                        .isPresent());
  }

  private boolean willLeave(SchoolId school, RosterClass in, Place place) {
    return in.section() != null && !(place.teaches() && settings.apply(school).keepManualStaff());
  }

  /** The classes must be read first, so that revisions that still stand vouch for what follows. */
  private Reply<HandEdit> edit(SchoolId school, ClassId id, Editor editor, Deciding how) {
    return editing.edit(
        school,
        editor,
        () -> {
          AllClasses all = store.classes(school);
          return find(school, id).then(had -> how.decide(had, all));
        });
  }

  @FunctionalInterface
  private interface Deciding {
    Reply<HandEdit> decide(StoredItem<RosterClass> had, AllClasses all);
  }
}
