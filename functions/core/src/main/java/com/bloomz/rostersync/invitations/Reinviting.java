package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.Reinvitation.Outcome;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reinvites members, once for each key (N 3, N 7). */
public final class Reinviting {
  private final PlanningInvitations planning;
  private final InvitationStore store;
  private final InstantSource clock;

  public Reinviting(PlanningInvitations planning, InvitationStore store, InstantSource clock) {
    this.planning = planning;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Reinvites members. A key that was sent before gives the former answer and sends nothing more;
   * where whoever had it first has died, this goes on from there.
   *
   * @param asked each once
   * @param key chosen by the client; {@link Outreach#NO_KEY}: this Reinvite has none
   */
  public Reply<List<Outcome>> reinvite(SchoolId school, List<MemberId> asked, String key) {
    return planning
        .inviting(school)
        .then(
            _ ->
                key.equals(Outreach.NO_KEY)
                    ? new Granted<>(outcomes(school, asked, Outreach.NO_KEY))
                    : once(school, asked, key));
  }

  private Reply<List<Outcome>> once(SchoolId school, List<MemberId> asked, String key) {
    Reinvitation bound = store.bind(school, key, Reinvitation.of(clock.instant(), asked));
    if (!bound.asked().equals(asked)) {
      return new Refused<>(Refusal.IDEMPOTENCY_KEY_REUSED);
    }
    List<Outcome> known = bound.outcomes();
    if (known != null) {
      return new Granted<>(known);
    }
    Reinvitation done = bound.answered(outcomes(school, asked, bound.mark(key)));
    return new Granted<>(Objects.requireNonNull(store.keep(school, key, done).outcomes()));
  }

  private List<Outcome> outcomes(SchoolId school, List<MemberId> asked, String mark) {
    Set<MemberId> queued = new HashSet<>(planning.reinvite(school, asked, mark));
    Map<MemberId, InvitationStatus> standing = planning.standing(school, asked);
    return asked.stream().map(id -> outcome(id, queued, standing, mark)).toList();
  }

  /** Whoever has died with this key has reinvited some of them. */
  private static Outcome outcome(
      MemberId id, Set<MemberId> queued, Map<MemberId, InvitationStatus> standing, String mark) {
    InvitationStatus status = standing.get(id);
    return status == null
        ? new Outcome(id, false, null)
        : new Outcome(
            id, queued.contains(id) || status.outreach().isReinvitedBy(mark), status.verdicts());
  }
}
