package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.MergingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.FieldEdit;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.NewMember;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** People who edit one school through the product's own edits: an edit each time. */
public final class AdminAtWork {
  private static final Editor ADMIN = new Editor("user-1", true);

  private final InMemoryImportStore store;
  private final SchoolId school;
  private final Random dice;
  private final ManagingClasses classes;
  private final ManagingMembers members;
  private final ManagingFamilies families;
  private final MergingMembers merging;
  private int made;

  public AdminAtWork(
      InMemoryImportStore store,
      SchoolId school,
      Supplier<ImportSettings> settings,
      InstantSource clock,
      Random dice) {
    var manage = new InMemoryManageStore(store);
    this.store = store;
    this.school = school;
    this.dice = dice;
    this.classes = new ManagingClasses(manage, clock, _ -> settings.get(), this::id);
    this.members = new ManagingMembers(manage, _ -> settings.get(), clock, this::id);
    this.families = new ManagingFamilies(manage, clock);
    this.merging = new MergingMembers(manage, clock);
  }

  private String id() {
    return "hand-" + ++made;
  }

  /**
   * Edits something.
   *
   * @param clever some of what is made by hand resembles what is in it
   */
  public void edit(CleverRoster clever) {
    BloomzRoster roster = store.load(school).roster();
    Reply<?> unused =
        switch (dice.nextInt(16)) {
          case 0 -> classes.create(school, className(clever), ADMIN);
          case 1 -> ofClass(roster, of -> classes.rename(school, of, renaming(clever), ADMIN));
          case 2 -> ofClass(roster, of -> classes.archive(school, of, ADMIN));
          case 3 -> ofClass(roster, of -> classes.restore(school, of, ADMIN));
          case 4 -> ofClass(roster, of -> classes.delete(school, of, ADMIN));
          case 5, 6 -> enrol(roster, each -> each.student() != null, Place.STUDENT);
          case 7 -> enrol(roster, each -> each.staff() != null, Place.CO_TEACHER);
          case 8 -> endPlace(roster);
          case 9 -> members.create(school, newMember(clever), ADMIN);
          case 10 -> change(roster);
          case 11 -> role(roster);
          case 12 -> remove(roster);
          case 13 -> link(roster);
          case 14 -> unlink(roster);
          default -> join(roster);
        };
  }

  /** Merges two members of a kind, those first who have something in common, or splits them. */
  public void merge() {
    BloomzRoster roster = store.load(school).roster();
    Optional<Member> merged = anyMember(roster, each -> each.merge() != null);
    if (merged.isPresent() && dice.nextBoolean()) {
      Reply<?> unused = merging.split(school, merged.get().id(), ADMIN);
      return;
    }
    Optional<Member> kept = anyMember(roster, Member::active);
    if (kept.isEmpty()) {
      return;
    }
    Member one = kept.get();
    boolean student = one.student() != null;
    Set<MemberId> around = new TreeSet<>();
    roster.classes().values().stream()
        .map(each -> each.enrolments().stream().map(Enrolment::member).toList())
        .filter(each -> each.contains(one.id()))
        .forEach(around::addAll);
    roster.members().values().stream()
        .map(RosterStep::parents)
        .filter(each -> each.contains(one.id()))
        .forEach(around::addAll);
    Predicate<Member> like =
        each ->
            !each.id().equals(one.id())
                && each.merge() == null
                && (each.student() != null) == student;
    anyMember(roster, each -> like.test(each) && around.contains(each.id()))
        .or(() -> anyMember(roster, like))
        .ifPresent(
            other -> {
              Reply<?> unused = merging.merge(school, one.id(), other.id(), ADMIN);
            });
  }

  private Reply<?> ofClass(
      BloomzRoster roster,
      java.util.function.Function<com.bloomz.rostersync.roster.ClassId, Reply<?>> edit) {
    return any(List.copyOf(roster.classes().values()), _ -> true)
        .<Reply<?>>map(each -> edit.apply(each.id()))
        .orElseGet(AdminAtWork::nothing);
  }

  private static Reply<?> nothing() {
    return new Reply.Granted<>(false);
  }

  private Optional<Member> anyMember(BloomzRoster roster, Predicate<Member> which) {
    return any(List.copyOf(roster.members().values()), which);
  }

  private <T> Optional<T> any(List<T> all, Predicate<T> which) {
    List<T> some = all.stream().filter(which).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(dice.nextInt(some.size())));
  }

  private String className(CleverRoster clever) {
    return any(clever.sections(), each -> dice.nextBoolean() && !each.name().isBlank())
        .map(Section::name)
        .orElse("Club " + dice.nextInt(4));
  }

  private ManagingClasses.Renaming renaming(CleverRoster clever) {
    return new ManagingClasses.Renaming(className(clever), null);
  }

  private Reply<?> enrol(BloomzRoster roster, Predicate<Member> which, Place place) {
    return anyMember(roster, which)
        .<Reply<?>>map(
            member ->
                ofClass(
                    roster,
                    of ->
                        classes.enrol(
                            school, of, new ManagingClasses.Placement(member.id(), place), ADMIN)))
        .orElseGet(AdminAtWork::nothing);
  }

  private Reply<?> endPlace(BloomzRoster roster) {
    Optional<RosterClass> of =
        any(List.copyOf(roster.classes().values()), each -> !each.enrolments().isEmpty());
    if (of.isEmpty()) {
      return nothing();
    }
    var places = of.get().enrolments();
    MemberId member = places.get(dice.nextInt(places.size())).member();
    return classes.end(school, of.get().id(), member, ADMIN);
  }

  /** A stranger, or somebody whom Clever shows too (P 1). */
  private NewMember newMember(CleverRoster clever) {
    MemberKind kind = List.of(MemberKind.values()).get(dice.nextInt(MemberKind.values().length));
    var stranger = new PersonName("Hand" + dice.nextInt(3), "Made" + dice.nextInt(3));
    var nobody = new NewMember(kind, stranger, null, null, null, Role.TEACHER);
    return switch (kind) {
      case STUDENT ->
          any(clever.students(), _ -> true)
              .map(
                  like ->
                      new NewMember(
                          kind, like.name(), like.email(), null, like.sisId(), Role.TEACHER))
              .orElse(nobody);
      case STAFF ->
          any(clever.staff(), _ -> true)
              .map(like -> new NewMember(kind, like.name(), like.email(), null, null, someRole()))
              .orElse(nobody);
      case PARENT ->
          any(clever.contacts(), _ -> true)
              .map(
                  like ->
                      new NewMember(
                          kind, like.name(), like.email(), like.phone(), null, Role.TEACHER))
              .orElse(nobody);
    };
  }

  private Role someRole() {
    return List.of(Role.values()).get(dice.nextInt(Role.values().length));
  }

  private Reply<?> change(BloomzRoster roster) {
    FieldEdit edit =
        switch (dice.nextInt(4)) {
          case 0 -> new FieldEdit.First("Edited" + dice.nextInt(3));
          case 1 -> new FieldEdit.Last("Married" + dice.nextInt(3));
          case 2 -> new FieldEdit.Mail(new Email("person" + dice.nextInt(8) + "@example.org"));
          default -> new FieldEdit.Call(new Phone("+1212555000" + dice.nextInt(8)));
        };
    return anyMember(roster, _ -> true)
        .<Reply<?>>map(
            each ->
                members.change(
                    school, each.id(), new ManagingMembers.Changing(List.of(edit), null), ADMIN))
        .orElseGet(AdminAtWork::nothing);
  }

  private Reply<?> role(BloomzRoster roster) {
    return anyMember(roster, each -> each.staff() != null)
        .<Reply<?>>map(each -> members.role(school, each.id(), someRole(), ADMIN))
        .orElseGet(AdminAtWork::nothing);
  }

  private Reply<?> remove(BloomzRoster roster) {
    return anyMember(roster, _ -> true)
        .<Reply<?>>map(
            each -> members.remove(school, each.id(), Optional.of(dice.nextBoolean()), ADMIN))
        .orElseGet(AdminAtWork::nothing);
  }

  private Reply<?> link(BloomzRoster roster) {
    Optional<Member> child = anyMember(roster, each -> each.student() != null);
    Optional<Member> parent = anyMember(roster, each -> each.student() == null);
    return child.isEmpty() || parent.isEmpty()
        ? nothing()
        : families.link(
            school,
            child.get().id(),
            new ManagingFamilies.Relation(parent.get().id(), "Mother", ""),
            ADMIN);
  }

  private Reply<?> unlink(BloomzRoster roster) {
    Optional<Member> child = anyMember(roster, each -> !RosterStep.parents(each).isEmpty());
    if (child.isEmpty()) {
      return nothing();
    }
    MemberId parent = RosterStep.parents(child.get()).stream().sorted().findFirst().orElseThrow();
    return families.unlink(
        school, new ManagingFamilies.Parting(child.get().id(), parent, dice.nextBoolean()), ADMIN);
  }

  private Reply<?> join(BloomzRoster roster) {
    anyMember(roster, Member::active).ifPresent(each -> store.join(school, each.id(), true));
    return nothing();
  }
}
