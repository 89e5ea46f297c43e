package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The admin whose name and reply address invitations carry (N 5). */
public record Inviter(String name, Email replyTo) {
  /** The chosen one, if that is a member who can be. */
  public static Optional<Inviter> of(@Nullable MemberId chosen, InvitationData known) {
    return chosen == null
        ? Optional.empty()
        : Optional.ofNullable(known.roster().members().get(chosen)).flatMap(Inviter::of);
  }

  /** The member, if that is admin or office staff now, and has an address (P 11). */
  public static Optional<Inviter> of(Member member) {
    Hat.OfStaff staff = member.activeStaff();
    Email replyTo = member.email();
    return staff != null && staff.role().raised() && replyTo != null && !replyTo.isPlaceholder()
        ? Optional.of(new Inviter(member.name().whole(), replyTo))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Inviter";
  }
}
