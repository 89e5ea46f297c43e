package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sources say of one thing. */
record Facts(Why.Sources from) {
  private static final int MOST = WhyAccount.MOST;
  private static final Set<Entity> HATS = Set.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);
  static final Set<Entity> PLACES = Set.of(Entity.STUDENT_ENROLMENTS, Entity.STAFF_ENROLMENTS);

  @Nullable Member member(String id) {
    return from.roster().members().get(new MemberId(id));
  }

  @Nullable RosterClass rosterClass(String id) {
    return from.roster().classes().get(new ClassId(id));
  }

  boolean knowsClever() {
    return from.forecast() != null;
  }

  /** Whether all is known that Clever shows and Bloomz has not. */
  boolean knowsAll() {
    Forecast forecast = from.forecast();
    return forecast != null && !forecast.gaps().omissions() && !forecast.gaps().contacts();
  }

  /** Whether Clever was read without its contacts. */
  boolean lacksContacts() {
    return from.forecast() != null && from.forecast().gaps().contacts();
  }

  /**
   * Whether Clever shows what Bloomz has of that kind, where nothing says that it does not.
   *
   * @param made how it came about
   */
  boolean knowsShown(Entity kind, Optional<PastChange> made) {
    Forecast forecast = from.forecast();
    return forecast != null
        && (!forecast.gaps().standing().contains(kind)
            || made.filter(PastChange::isOfClever)
                .filter(each -> !each.at().isBefore(forecast.gaps().since()))
                .isPresent());
  }

  /** Whether a person or an undo made it after Clever was read. */
  boolean isNewer(PastChange past) {
    Forecast forecast = from.forecast();
    return !past.isOfClever() && (forecast == null || past.at().isAfter(forecast.at()));
  }

  /** What the next import does. */
  Stream<Change> next() {
    return from.forecast() == null ? Stream.empty() : from.forecast().changes().stream();
  }

  private Stream<Omission> omissions() {
    return from.forecast() == null ? Stream.empty() : from.forecast().omissions().stream();
  }

  /** What the next import does to a person as such, the gravest first. */
  Optional<Change> nextOf(String person) {
    List<Change> all =
        next()
            .filter(each -> HATS.contains(each.entity()) && each.subject().equals(person))
            .toList();
    return Stream.of(Verb.CREATED, Verb.REMOVED, Verb.RESTORED, Verb.UPDATED)
        .flatMap(verb -> all.stream().filter(each -> each.verb() == verb))
        .findFirst();
  }

  /** The first hat of a person that the next import ends. */
  Optional<Change> nextEnd(String person) {
    return HATS.stream().sorted().flatMap(hat -> nextEnd(hat, person).stream()).findFirst();
  }

  /** That the next import ends that hat. */
  Optional<Change> nextEnd(Entity hat, String person) {
    return next()
        .filter(each -> each.entity() == hat && each.verb() == Verb.REMOVED)
        .filter(each -> each.subject().equals(person))
        .findFirst();
  }

  private boolean isGone(Entity hat, String person) {
    return nextEnd(hat, person).isPresent() || gone(hat, person).isPresent();
  }

  /** Why a person or class stays that Clever does not show. */
  Optional<Omission> gone(Entity kind, String id) {
    return omissions()
        .filter(each -> each.entity() == kind && !each.reason().isShown())
        .filter(each -> each.id().equals(id) && each.within().isEmpty())
        .findFirst();
  }

  Optional<Change> nextOfClass(String id) {
    return next()
        .filter(each -> each.entity() == Entity.CLASSES && each.subject().equals(id))
        .findFirst();
  }

  Optional<Change> nextPlace(String person, String rosterClass) {
    return next().filter(place(person, rosterClass)).findFirst();
  }

  Optional<Change> nextTie(String parent, String child) {
    return next().filter(tie(parent, child)).findFirst();
  }

  private static Predicate<Change> place(String person, String rosterClass) {
    return each ->
        PLACES.contains(each.entity())
            && each.subject().equals(person)
            && each.within().equals(rosterClass);
  }

  private static Predicate<Change> tie(String parent, String child) {
    return each ->
        each.entity() == Entity.GUARDIANSHIPS
            && each.subject().equals(parent)
            && each.within().equals(child);
  }

  Optional<PastChange> pastPlace(String person, String rosterClass) {
    return past(place(person, rosterClass), standing().place(person, rosterClass).isPresent());
  }

  Optional<PastChange> pastTie(String parent, String child) {
    return past(tie(parent, child), standing().tie(parent, child).isPresent());
  }

  Optional<PastChange> pastOf(String person, Verb verb) {
    return past(
        each ->
            HATS.contains(each.entity()) && each.verb() == verb && each.subject().equals(person));
  }

  Optional<PastChange> pastOfClass(String id, Set<Verb> verbs) {
    return past(
        each ->
            each.entity() == Entity.CLASSES
                && verbs.contains(each.verb())
                && each.subject().equals(id));
  }

  private Standing standing() {
    return new Standing(from.roster());
  }

  /**
   * The last change of a place or tie, or the one before where only that one fits what Bloomz has:
   * a person may have made the last one while the import ran that ended later.
   */
  private Optional<PastChange> past(Predicate<Change> which, boolean there) {
    List<PastChange> last =
        from.past().stream().filter(each -> which.test(each.change())).limit(2).toList();
    return last.stream()
        .filter(each -> (each.change().verb() != Verb.REMOVED) == there)
        .findFirst()
        .or(() -> last.stream().findFirst());
  }

  private Optional<PastChange> past(Predicate<Change> which) {
    return from.past().stream().filter(each -> which.test(each.change())).findFirst();
  }

  /** Why a thing itself is left as it is. */
  Optional<Omission> omission(String id) {
    return omissions().filter(each -> each.id().equals(id) && each.within().isEmpty()).findFirst();
  }

  /** Whether a section has the name of that class and is not imported (C 2). */
  boolean hasNamesake(String name) {
    NameKey key = NameKey.of(name);
    return omissions()
        .filter(each -> each.reason() == Omission.Reason.DUPLICATE_SECTION_NAME)
        .anyMatch(each -> NameKey.of(each.name()).equals(key));
  }

  /** Why somebody is, or is not, in a class or a child's parent. */
  Optional<Omission> omission(String id, String within) {
    List<Omission> found =
        omissions().filter(each -> each.id().equals(id) && each.within().equals(within)).toList();
    return found.stream()
        .filter(each -> each.reason() == Omission.Reason.HELD)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Why a contact is not a parent, of the first child. */
  Optional<Omission> anyOmission(String contact) {
    return omissions()
        .filter(each -> each.entity() == Entity.GUARDIANSHIPS && each.id().equals(contact))
        .findFirst();
  }

  /** An issue about that thing which an admin can do something about. */
  Optional<Issue> issue(String id) {
    return from.forecast() == null
        ? Optional.empty()
        : from.forecast().issues().stream()
            .filter(each -> each.id().equals(id))
            .filter(each -> each.code().severity() != Issue.Severity.INFO)
            .findFirst();
  }

  /** Whether Clever shows a person, class or contact; null where that is not known. */
  @Nullable Boolean isShown(String id) {
    if (knowsClever()
        && new Standing(from.roster())
            .hatsOfClever(id).stream().anyMatch(hat -> !isGone(hat, id))) {
      return true;
    }
    Optional<Verb> next = nextOf(id).or(() -> nextOfClass(id)).map(Change::verb);
    return isShown(
        next, omission(id).or(() -> anyOmission(id)), new Standing(from.roster()).isOfClever(id));
  }

  /** Whether Clever shows somebody in a class, or as a child's; null where that is not known. */
  @Nullable Boolean isShown(String id, String within) {
    Optional<Verb> next = nextPlace(id, within).or(() -> nextTie(id, within)).map(Change::verb);
    return isShown(next, omission(id, within), new Standing(from.roster()).isOfClever(id, within));
  }

  private @Nullable Boolean isShown(
      Optional<Verb> next, Optional<Omission> omission, boolean isOfClever) {
    if (!knowsClever()) {
      return null;
    }
    if (next.isPresent()) {
      return !next.get().removes();
    }
    if (omission.isPresent()) {
      return omission.get().reason().isShown();
    }
    return (isOfClever || knowsAll()) ? isOfClever : null;
  }

  /** Where people are. */
  Whereabouts whereabouts() {
    return new Whereabouts(this);
  }

  /** All of the kept that concerns it, in order. */
  List<PastChange> past(Subject of) {
    return from.past().stream().filter(each -> of.is(each.change())).limit(MOST).toList();
  }

  List<Change> next(Subject of) {
    return next().filter(of::is).limit(MOST).toList();
  }

  List<Omission> left(Subject of) {
    return omissions().filter(each -> of.is(each.id(), each.within())).limit(MOST).toList();
  }

  List<Issue> issues(Subject of) {
    Forecast forecast = from.forecast();
    return forecast == null
        ? List.of()
        : forecast.issues().stream().filter(each -> of.is(each.id(), "")).limit(MOST).toList();
  }

  /**
   * What a question is about.
   *
   * @param within empty for a person or class as such, with all places and ties
   */
  record Subject(String id, String within) {
    boolean is(Change change) {
      return is(change.subject(), change.within());
    }

    boolean is(String subject, String in) {
      if (within.isEmpty()) {
        return subject.equals(id) || in.equals(id);
      }
      return in.isEmpty()
          ? subject.equals(id) || subject.equals(within)
          : subject.equals(id) && in.equals(within);
    }
  }
}
