package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.linking.SchoolStore;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The admin whose name and reply address invitations carry (N 5). */
public record Inviter(String name, Email replyTo) {
  /** The one whom the settings name; null where they name nobody. */
  public static @Nullable MemberId chosen(SchoolStore schools, SchoolId school) {
    return schools.find(school).settings().inviteFrom();
  }

  /** The chosen one, if it is an active admin or office staff with an address. */
  public static Optional<Inviter> of(@Nullable MemberId chosen, Known known) {
    Member member = chosen == null ? null : known.roster().members().get(chosen);
    if (member == null
        || !member.active()
        || member.staff() == null
        || !member.staff().role().raised()
        || member.email() == null) {
      return Optional.empty();
    }
    return Optional.of(new Inviter(member.name().whole(), member.email()));
  }

  @Override
  public String toString() {
    return "Inviter";
  }
}
