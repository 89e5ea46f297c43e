package com.bloomz.rostersync.family;

import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingFamilies.Parting;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.List;
import java.util.Optional;

/**
 * Takes parents off children and people out of the school by hand (P 13). Each child who loses a
 * parent so gets a new Family Code, if it has one, as the parent may know the former (G 5).
 */
public final class RemovingPeople {
  private final ManagingMembers members;
  private final ManagingFamilies families;
  private final FamilyCodes codes;

  public RemovingPeople(ManagingMembers members, ManagingFamilies families, FamilyCodes codes) {
    this.members = members;
    this.families = families;
    this.codes = codes;
  }

  /**
   * Somebody was removed.
   *
   * @param willReturn whether the next import brings the person back, if Clever shows it
   * @param newCodes how many children have a new Family Code
   */
  public record Removed(boolean keptOut, boolean willReturn, int newCodes) {}

  /** Takes a parent off a child. Asked again after a failure, it completes what is left. */
  public Reply<Removed> takeOff(SchoolId school, Parting parting, Editor editor) {
    Reply<Boolean> parted = families.unlink(school, parting, editor);
    int newCodes =
        switch (members.find(school, parting.student())) {
          case Reply.Granted<StoredItem<Member>>(var student) ->
              codes.renewAfterRemoval(school, List.of(student.value()), parting.parent(), editor);
          case Reply.Refused<StoredItem<Member>> _ -> 0;
        };
    return parted.map(willReturn -> new Removed(parting.keepOut(), willReturn, newCodes));
  }

  /**
   * Takes a person out of the school.
   *
   * @param keepOut empty: of a parent
   */
  public Reply<Removed> remove(
      SchoolId school, MemberId id, Optional<Boolean> keepOut, Editor editor) {
    return members
        .remove(school, id, keepOut, editor)
        .map(
            left -> {
              Member member = left.value();
              int newCodes =
                  member.parent() == null
                      ? 0
                      : codes.renewAfterRemoval(
                          school, members.formerChildren(school, id), id, editor);
              return new Removed(
                  member.keptOut(), !member.keptOut() && isFromClever(member), newCodes);
            });
  }

  private static boolean isFromClever(Member member) {
    return member.hats().stream().anyMatch(hat -> !hat.cleverIds().isEmpty());
  }
}
