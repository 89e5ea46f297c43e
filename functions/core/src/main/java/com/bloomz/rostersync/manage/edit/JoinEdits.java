package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.manage.edit.GuardianEdits.Bond;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.person.NameMatch;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What becomes of a roster when somebody joins with a child's Family Code (G 5). */
public final class JoinEdits {
  private JoinEdits() {}

  /**
   * Who joins, and the edit that makes that member a parent of the child.
   *
   * @param created whether the member is new
   */
  public record Join(MemberId member, boolean created, HandEdit edit) {}

  /**
   * Makes a parent of the newcomer: of the one member who evidently is that person, by the verified
   * email and the name, else of a new member. Nobody becomes one who has the email of somebody kept
   * out of the school or the child, or the name of somebody kept out of the child (P 13).
   *
   * @param adults all staff and parents of the school
   * @param fresh the id of a new member
   */
  public static Reply<Join> join(
      StoredItem<Member> student,
      List<StoredItem<Member>> adults,
      Newcomer newcomer,
      MemberId fresh) {
    Hat.OfStudent child = student.value().activeStudent();
    if (child == null) {
      return new Refused<>(Refusal.NOT_FOUND);
    }
    if (newcomer.name().isBlank()) {
      return new Refused<>(Refusal.NAME_MISSING);
    }
    if (adults.stream().anyMatch(each -> isKeptOut(each.value(), child, newcomer))) {
      return new Refused<>(Refusal.JOIN_REFUSED);
    }
    Bond bond = new Bond(newcomer.relationship().isBlank() ? null : newcomer.relationship(), null);
    return known(adults, child, newcomer)
        .map(member -> linked(student, member, bond))
        .orElseGet(() -> created(student, newcomer, fresh, bond));
  }

  private static boolean isKeptOut(Member member, Hat.OfStudent child, Newcomer newcomer) {
    boolean ofChild = child.keepsOut(member.id());
    return ((ofChild || member.keptOut()) && hasEmail(member, newcomer))
        || (ofChild && canBeOne(member.name(), newcomer.name()));
  }

  /** Several are nobody, unless one of them is the child's parent already, or alone is active. */
  private static Optional<StoredItem<Member>> known(
      List<StoredItem<Member>> adults, Hat.OfStudent child, Newcomer newcomer) {
    List<StoredItem<Member>> same =
        adults.stream()
            .filter(each -> hasEmail(each.value(), newcomer) && mayJoin(each.value()))
            .filter(each -> canBeOne(each.value().name(), newcomer.name()))
            .toList();
    return only(same, each -> child.guardianship(each.id()).isPresent())
        .or(() -> only(same, Member::active))
        .or(() -> only(same, any -> true));
  }

  private static Optional<StoredItem<Member>> only(
      List<StoredItem<Member>> of, Predicate<Member> which) {
    List<StoredItem<Member>> found = of.stream().filter(each -> which.test(each.value())).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Only a School Admin brings back who had a raised role (P 11). */
  private static boolean mayJoin(Member member) {
    Hat.OfStaff staff = member.staff();
    return staff == null || staff.active() || !staff.role().raised();
  }

  private static boolean hasEmail(Member member, Newcomer newcomer) {
    return member.email() != null && member.email().key().equals(newcomer.email().key());
  }

  private static boolean canBeOne(PersonName one, PersonName other) {
    return NameMatch.of(one, other).canBeOne();
  }

  private static Reply<Join> linked(
      StoredItem<Member> student, StoredItem<Member> member, Bond bond) {
    MemberId id = member.value().id();
    Hat.OfStudent child = student.value().student();
    boolean tied = child != null && child.guardianship(id).isPresent();
    if (tied && member.value().activeParent() != null) {
      return new Granted<>(new Join(id, false, HandEdit.nothing()));
    }
    return GuardianEdits.link(student, member, bond, new Editor("", false))
        .map(edit -> new Join(id, false, edit));
  }

  private static Reply<Join> created(
      StoredItem<Member> student, Newcomer newcomer, MemberId fresh, Bond bond) {
    Member made =
        Member.imported(fresh, newcomer.name(), new Hat.OfParent(new TreeSet<>()))
            .withReach(newcomer.name(), newcomer.email(), newcomer.phone())
            .withSource(Source.MANUAL);
    return GuardianEdits.link(student, new StoredItem<>(made, 0), bond, new Editor("", false))
        .map(edit -> new Join(fresh, true, edit.after(MemberEdits.made(made))));
  }
}
