package com.bloomz.rostersync.family;

import com.bloomz.rostersync.family.FamilyCodeStore.Issued;
import com.bloomz.rostersync.family.FamilyCodeStore.Revocation;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.SearchName;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.CompareAndSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes Family Codes (G 5). */
public final class FamilyCodes {
  private static final int TRIES = 5;

  private final ManageStore members;
  private final FamilyCodeStore codes;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * Over these stores.
   *
   * @param random must not be guessable
   */
  public FamilyCodes(
      ManageStore members, FamilyCodeStore codes, InstantSource clock, RandomGenerator random) {
    this.members = members;
    this.codes = codes;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A student and the code.
   *
   * @param code null where the student has none
   */
  public record Line(Member student, @Nullable Issued code) {}

  /**
   * What came of making the codes that are missing.
   *
   * @param left how many students still have none
   */
  public record Made(int made, int left) {}

  /**
   * Gives a code to active students who have none.
   *
   * @param most at most to so many
   */
  public Made makeMissing(SchoolId school, int most, Editor editor) {
    Map<MemberId, Issued> had = codes.all(school);
    List<MemberId> without =
        members.students(school).stream()
            .map(StoredItem::value)
            .filter(student -> student.activeStudent() != null && !had.containsKey(student.id()))
            .map(Member::id)
            .toList();
    List<Issued> fresh =
        without.stream().limit(most).map(student -> draw(student, editor)).toList();
    int made = codes.give(school, fresh).size();
    return new Made(made, without.size() - made);
  }

  /** A page of the students, by name. */
  public Page<Member> page(SchoolId school, Wanted wanted) {
    return members.members(school, MemberKind.STUDENT, wanted);
  }

  /** The codes of those of these students who have one. */
  public Map<MemberId, Issued> of(SchoolId school, Collection<MemberId> students) {
    return codes.of(school, students);
  }

  /**
   * Some students with their codes, by name.
   *
   * @param name the class's; null for those who are in none
   */
  public record Sheet(@Nullable String name, List<Line> lines) {
    public Sheet {
      lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
      return "Sheet of " + lines.size();
    }
  }

  /**
   * All active students with their codes, each once: by the first of the classes that are not
   * archived, classes by name, then those in no class.
   */
  public List<Sheet> sheets(SchoolId school) {
    Map<MemberId, Line> left = new LinkedHashMap<>();
    lines(members.students(school), codes.all(school))
        .forEach(line -> left.put(line.student().id(), line));
    List<RosterClass> classes =
        members.classes(school).classes().stream()
            .map(StoredItem::value)
            .filter(each -> !each.archived())
            .sorted(
                Comparator.<RosterClass, String>comparing(each -> SearchName.of(each.name()))
                    .thenComparing(RosterClass::id))
            .toList();
    List<Sheet> sheets = new ArrayList<>();
    for (RosterClass each : classes) {
      Set<MemberId> here =
          each.enrolments().stream().map(Enrolment::member).collect(Collectors.toSet());
      List<Line> lines =
          left.values().stream().filter(line -> here.contains(line.student().id())).toList();
      lines.forEach(line -> left.remove(line.student().id()));
      if (!lines.isEmpty()) {
        sheets.add(new Sheet(each.name(), lines));
      }
    }
    if (!left.isEmpty()) {
      sheets.add(new Sheet(null, List.copyOf(left.values())));
    }
    return sheets;
  }

  /** The active students of a class with their codes. */
  public Reply<Sheet> sheet(SchoolId school, ClassId in) {
    return members
        .rosterClass(school, in)
        .<Reply<Sheet>>map(
            found -> {
              List<MemberId> enrolled =
                  found.value().enrolments().stream().map(Enrolment::member).toList();
              return new Granted<>(
                  new Sheet(
                      found.value().name(),
                      lines(
                          members.members(school, enrolled).values(), codes.of(school, enrolled))));
            })
        .orElseGet(() -> new Refused<>(Refusal.NOT_FOUND));
  }

  /** Gives a student a new code; the former one is revoked. */
  public Reply<Issued> renew(SchoolId school, MemberId student, Editor editor) {
    return student(school, student)
        .then(
            found ->
                CompareAndSet.retry(TRIES, () -> tryToRenew(school, student, editor))
                    .<Reply<Issued>>map(Granted::new)
                    .orElseGet(() -> new Refused<>(Refusal.BUSY_EDITING)));
  }

  /**
   * Gives a new code to those of these students whose code is from before that parent was taken off
   * them.
   *
   * @return how many have a new one
   */
  int renewAfterRemoval(
      SchoolId school, Collection<Member> students, MemberId parent, Editor editor) {
    Map<MemberId, Issued> had = codes.of(school, students.stream().map(Member::id).toList());
    int renewed = 0;
    for (Member each : students) {
      Hat.OfStudent hat = each.student();
      HandRemoval removal = hat == null ? null : hat.removedParents().get(parent);
      Issued code = had.get(each.id());
      if (removal != null && code != null && !code.at().isAfter(removal.since())) {
        renewed += renew(school, each.id(), editor) instanceof Granted<Issued> ? 1 : 0;
      }
    }
    return renewed;
  }

  private Optional<Issued> tryToRenew(SchoolId school, MemberId student, Editor editor) {
    revokeNow(school, student, editor);
    Issued fresh = draw(student, editor);
    return codes.give(school, List.of(fresh)).isEmpty() ? Optional.empty() : Optional.of(fresh);
  }

  /**
   * Revokes a student's code.
   *
   * @return whether there was one
   */
  public Reply<Boolean> revoke(SchoolId school, MemberId student, Editor editor) {
    return student(school, student).map(found -> revokeNow(school, student, editor));
  }

  /** The active student whose code someone has typed. */
  public Reply<Member> holder(SchoolId school, String typed) {
    return FamilyCode.typed(typed)
        .flatMap(code -> codes.holder(school, code))
        .flatMap(student -> members.member(school, student))
        .map(StoredItem::value)
        .filter(MemberKind.STUDENT::isActive)
        .<Reply<Member>>map(Granted::new)
        .orElseGet(() -> new Refused<>(Refusal.FAMILY_CODE_UNKNOWN));
  }

  private Reply<Member> student(SchoolId school, MemberId id) {
    Optional<Member> found = members.member(school, id).map(StoredItem::value);
    if (found.isEmpty()) {
      return new Refused<>(Refusal.NOT_FOUND);
    }
    return found.get().student() == null
        ? new Refused<>(Refusal.WRONG_KIND)
        : new Granted<>(found.get());
  }

  private boolean revokeNow(SchoolId school, MemberId student, Editor editor) {
    Issued had = codes.of(school, List.of(student)).get(student);
    return had != null
        && codes.revoke(school, had, new Revocation(clock.instant(), editor.subject()));
  }

  private Issued draw(MemberId student, Editor editor) {
    return new Issued(student, FamilyCode.draw(random), clock.instant(), editor.subject());
  }

  private static List<Line> lines(
      Collection<StoredItem<Member>> students, Map<MemberId, Issued> issued) {
    return students.stream()
        .map(StoredItem::value)
        .filter(student -> student.activeStudent() != null)
        .sorted(
            Comparator.<Member, String>comparing(each -> SearchName.lastFirst(each.name()))
                .thenComparing(Member::id))
        .map(student -> new Line(student, issued.get(student.id())))
        .toList();
  }
}
