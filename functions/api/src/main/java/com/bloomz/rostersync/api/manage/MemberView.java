package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member.
 *
 * @param kinds all that the member is or has been
 * @param activeKinds those of them that the member is now (P 11)
 * @param version for If-Match; null where the member is only a part of what is shown
 * @param first of a whole name what stands before its last word (G 2)
 * @param fromClever whether Clever has shown the member
 * @param edited the fields in which an admin's value stays (P 5)
 * @param studentId of a student who has one
 * @param role of somebody who is staff now
 * @param formerRole of somebody who was staff
 * @param keptOut of somebody who is kept out of the school (P 13)
 * @param keptOutParents who must not become a parent of this student (P 13)
 * @param mergedInto the member that this one was merged into (P 14)
 */
record MemberView(
    String id,
    @Nullable Long version,
    List<MemberKind> kinds,
    List<MemberKind> activeKinds,
    String first,
    String last,
    @Nullable String email,
    @Nullable String phone,
    Source source,
    boolean fromClever,
    boolean active,
    List<EditedField> edited,
    @Nullable String studentId,
    @Nullable Role role,
    @Nullable Role formerRole,
    @Nullable KeptOutView keptOut,
    @Nullable List<KeptOutParentView> keptOutParents,
    @Nullable String mergedInto) {
  /**
   * That somebody is kept out.
   *
   * @param by who had it so: the user's id in Bloomz
   */
  record KeptOutView(Instant since, String by) {
    static @Nullable KeptOutView of(@Nullable HandRemoval removal) {
      return removal == null || !removal.keptOut()
          ? null
          : new KeptOutView(removal.since(), removal.by());
    }
  }

  /** A member who is kept out of a student. */
  record KeptOutParentView(String member, Instant since, String by) {
    static @Nullable List<KeptOutParentView> of(Hat.@Nullable OfStudent student) {
      List<KeptOutParentView> all = new ArrayList<>();
      if (student != null) {
        student
            .removedParents()
            .forEach(
                (parent, removal) -> {
                  if (removal.keptOut()) {
                    all.add(new KeptOutParentView(parent.value(), removal.since(), removal.by()));
                  }
                });
      }
      return all.isEmpty() ? null : all;
    }
  }

  static MemberView of(StoredItem<Member> stored) {
    return of(stored.value(), stored.version());
  }

  static MemberView of(Member member) {
    return of(member, null);
  }

  private static MemberView of(Member member, @Nullable Long version) {
    PersonName name = member.name().split();
    Email email = member.email();
    Phone phone = member.phone();
    Hat.OfStudent student = member.student();
    Hat.OfStaff staff = member.staff();
    Merge merge = member.merge();
    return new MemberView(
        member.id().value(),
        version,
        Stream.of(MemberKind.values()).filter(kind -> kind.has(member)).toList(),
        Stream.of(MemberKind.values()).filter(kind -> kind.isActive(member)).toList(),
        name.first(),
        name.last(),
        email == null ? null : email.value(),
        phone == null ? null : phone.value(),
        member.source(),
        isFromClever(member),
        member.active(),
        List.copyOf(member.edited()),
        student == null ? null : student.studentId(),
        staff != null && staff.active() ? staff.role() : null,
        staff != null && !staff.active() ? staff.role() : null,
        KeptOutView.of(member.removal()),
        KeptOutParentView.of(student),
        merge == null ? null : merge.into().value());
  }

  private static boolean isFromClever(Member member) {
    return member.hats().stream().anyMatch(hat -> !hat.cleverIds().isEmpty());
  }

  @Override
  public String toString() {
    return "MemberView " + id;
  }
}
