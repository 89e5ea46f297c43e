package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one portion of an import's writes makes of a roster.
 *
 * @param clever what Clever answered last
 * @param moved whether nothing proves that what Clever answered stood still
 * @param settings as they stand when the portion is stored
 * @param linked whether the link and the activation are those that the import was asked for with
 */
record RosterStep(
    BloomzRoster before,
    BloomzRoster after,
    CleverRoster clever,
    boolean moved,
    ImportSettings settings,
    RunKind kind,
    boolean linked) {

  boolean changesNothing() {
    return before.equals(after);
  }

  /** The member before; null where the step makes it. */
  @Nullable Member former(MemberId id) {
    return before.members().get(id);
  }

  /** The parents whom a student has; none of who is no student. */
  static Set<MemberId> parents(@Nullable Member member) {
    Hat.OfStudent hat = member == null ? null : member.student();
    return hat == null
        ? Set.of()
        : hat.guardianships().stream().map(each -> each.parent()).collect(Collectors.toSet());
  }

  /** The Clever users whom a member stands for. */
  static Set<CleverId> cleverIds(@Nullable Member member) {
    return member == null
        ? Set.of()
        : member.hats().stream()
            .flatMap(hat -> hat.cleverIds().stream())
            .collect(Collectors.toSet());
  }

  /** Whether a student returns, who then starts from what Clever says now (G 6). */
  boolean returns(Member student) {
    Member former = former(student.id());
    return former != null && former.activeStudent() == null && student.activeStudent() != null;
  }

  @Override
  public String toString() {
    return "RosterStep of " + kind;
  }
}
