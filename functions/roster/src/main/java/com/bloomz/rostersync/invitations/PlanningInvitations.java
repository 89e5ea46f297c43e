package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.invitations.ledger.Ties;
import com.bloomz.rostersync.invitations.ledger.WhoGetsWhat;
import com.bloomz.rostersync.linking.SchoolStore;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides who is invited, marks it and puts it on the queue (N 1-4, N 7). */
public final class PlanningInvitations {
  /** So many are marked before they are queued: what a crash leaves marked only is little. */
  private static final int PORTION = 50;

  private final Ports ports;
  private final SendingSettings settings;
  private final InstantSource clock;
  private final Marking marking;

  public PlanningInvitations(Ports ports, SendingSettings settings, InstantSource clock) {
    this.ports = ports;
    this.settings = settings;
    this.clock = clock;
    this.marking = new Marking(ports.store());
  }

  /** Where invitations are kept and queued, and where the school's choice stands. */
  public record Ports(InvitationStore store, InvitationQueue queue, SchoolStore schools) {}

  /**
   * Every member of a school with what each would be sent, and why others are not; nothing is
   * changed. Ordered by member.
   */
  public List<Invitee> preview(SchoolId school, Invitations asked) {
    Known known = ports.store().load(school);
    return invitees(known, rules(school, asked, known));
  }

  /** Whether there is an admin whose name invitations carry (S, inviteFrom). */
  public boolean canInvite(SchoolId school) {
    MemberId chosen = Inviter.chosen(ports.schools(), school);
    return chosen != null
        && Inviter.of(chosen, ports.store().load(school, List.of(chosen), List.of())).isPresent();
  }

  /**
   * How it stands with these persons, by member; those who do not exist are missing. What is sent
   * to whom is told as if everybody was asked for.
   */
  public SortedMap<MemberId, Standing> standing(SchoolId school, Collection<MemberId> people) {
    Known known = ports.store().load(school, people, List.of());
    var rules =
        new WhoGetsWhat(
            new Invitations(true, true, true),
            canInvite(school),
            clock.instant(),
            settings.claimTime());
    var all = new TreeMap<MemberId, Standing>();
    for (Member member : known.roster().members().values()) {
      all.put(member.id(), Standing.of(member, known, rules));
    }
    return all;
  }

  /**
   * Invites those of these kinds who are not yet, and puts what is due from before on the queue
   * again. May be repeated.
   *
   * @return whom a message was put on the queue for
   */
  public List<MemberId> plan(SchoolId school, Invitations asked) {
    Known known = ports.store().load(school);
    WhoGetsWhat rules = rules(school, asked, known);
    List<Invitee> wanted = new ArrayList<>(invitees(known, rules));
    wanted.removeIf(each -> each.channels().isEmpty());
    return queue(school, wanted, each -> marking.due(school, each.member().id(), known, rules));
  }

  /**
   * Opens a new round for each of these persons, on every channel on which nothing but an earlier
   * invitation stands against it (N 3). Nobody is reinvited whose invitation is on its way.
   *
   * @return who is; not those who have joined, have left, cannot be reached or do not exist
   */
  public List<MemberId> reinvite(SchoolId school, Collection<MemberId> people) {
    Known known = ports.store().load(school);
    WhoGetsWhat rules = rules(school, Invitations.off(), known);
    List<Invitee> wanted = new ArrayList<>(invitees(known, rules));
    wanted.removeIf(each -> !people.contains(each.member().id()));
    return queue(
        school, wanted, each -> marking.reopened(school, each.member().id(), known, rules));
  }

  private WhoGetsWhat rules(SchoolId school, Invitations asked, Known known) {
    boolean canInvite = Inviter.of(Inviter.chosen(ports.schools(), school), known).isPresent();
    return new WhoGetsWhat(asked, canInvite, clock.instant(), settings.claimTime());
  }

  private static List<Invitee> invitees(Known known, WhoGetsWhat rules) {
    Ties ties = Ties.of(known.roster());
    return known.roster().members().values().stream()
        .map(
            member -> {
              Outreach outreach = known.outreach(member.id());
              return Invitee.of(
                  member,
                  outreach,
                  known.roster(),
                  ties,
                  rules.decide(member, outreach, known.blocks()));
            })
        .toList();
  }

  /** Marks each and queues those that are. */
  private List<MemberId> queue(
      SchoolId school, List<Invitee> wanted, Function<Invitee, Optional<Outreach>> mark) {
    List<MemberId> queued = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += PORTION) {
      List<InvitationDue> portion = new ArrayList<>();
      for (Invitee each : wanted.subList(from, Math.min(wanted.size(), from + PORTION))) {
        mark.apply(each).map(marked -> due(school, each, marked)).ifPresent(portion::add);
      }
      if (!portion.isEmpty()) {
        ports.queue().send(portion, Duration.ZERO);
        portion.forEach(each -> queued.add(each.person()));
      }
    }
    return queued;
  }

  private static InvitationDue due(SchoolId school, Invitee of, Outreach marked) {
    return new InvitationDue(
        school,
        of.member().id(),
        marked.round(),
        of.children().stream().map(Member::id).collect(Collectors.toCollection(TreeSet::new)),
        of.classes().stream().map(RosterClass::id).collect(Collectors.toCollection(TreeSet::new)));
  }
}
