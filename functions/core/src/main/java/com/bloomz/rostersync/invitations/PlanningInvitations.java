package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.invitations.InvitationStore.Related;
import com.bloomz.rostersync.invitations.ledger.FamilyLinks;
import com.bloomz.rostersync.invitations.ledger.HeldInvitations;
import com.bloomz.rostersync.invitations.ledger.InvitationPolicy;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.invitations.ledger.Predecessors;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Decides who is invited, marks it and puts it on the queue (N 1-4, N 7; G 3, G 7). */
public final class PlanningInvitations {
  /** So many are marked before they are queued: what a crash leaves marked only is little. */
  private static final int PORTION = 100;

  private static final Invitations EVERY_KIND = new Invitations(true, true, true);

  private final Ports ports;
  private final InvitationTimeouts settings;
  private final InstantSource clock;

  public PlanningInvitations(Ports ports, InvitationTimeouts settings, InstantSource clock) {
    this.ports = ports;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Where invitations are kept and queued, the schools with their settings, and the imports that
   * say whom Clever shows.
   */
  public record Ports(
      InvitationStore store, InvitationQueue queue, SchoolStore schools, ImportRecords imports) {}

  /**
   * Every member of a school with what each would be sent, and why others are not; nothing is
   * changed. Ordered by member.
   */
  public List<Invitee> preview(SchoolId school, Invitations asked) {
    InvitationData known = ports.store().load(school);
    return invitees(known, rules(ports.schools().find(school), asked, known));
  }

  /**
   * The same, of a roster that is not stored yet.
   *
   * @param planned makes that roster of the one that is stored
   * @param absent whom Clever does not show
   */
  public List<Invitee> preview(
      SchoolId school,
      Invitations asked,
      UnaryOperator<BloomzRoster> planned,
      AbsentMembers absent) {
    InvitationData stored = ports.store().load(school);
    var known =
        new InvitationData(planned.apply(stored.roster()), stored.outreach(), stored.blocks());
    return invitees(known, rules(ports.schools().find(school), asked, known, absent));
  }

  /**
   * The school, if it may invite: Clever is active for it (L 1), and a sender of invitations is set
   * (S, inviteFrom).
   */
  public Reply<School> inviting(SchoolId id) {
    School school = ports.schools().find(id);
    if (!school.active()) {
      return new Refused<>(Refusal.CLEVER_NOT_ACTIVE);
    }
    return hasInviter(school) ? new Granted<>(school) : new Refused<>(Refusal.INVITER_REQUIRED);
  }

  private boolean hasInviter(School school) {
    MemberId chosen = school.settings().inviteFrom();
    return chosen != null
        && Inviter.of(
                chosen,
                ports.store().load(school.id(), List.of(), new Related(List.of(chosen), List.of())))
            .isPresent();
  }

  /**
   * Invitation status by member id; unknown ids are absent. Evaluated as if every kind were
   * requested. Reads the whole school only where one of them has yet to be invited.
   */
  public SortedMap<MemberId, InvitationStatus> standing(SchoolId id, Collection<MemberId> people) {
    School school = ports.schools().find(id);
    InvitationData some = ports.store().load(id, people);
    var rules =
        new InvitationPolicy(
            EVERY_KIND,
            hasInviter(school),
            Predecessors.NONE,
            HeldInvitations.NONE,
            absent(id),
            school.phone(),
            clock.instant(),
            settings.claimTime());
    var found = standing(some, people, rules);
    if (found.values().stream().noneMatch(InvitationStatus::isFirstSent)) {
      return found;
    }
    InvitationData known = ports.store().load(id);
    return standing(known, people, rules(school, EVERY_KIND, known));
  }

  private static SortedMap<MemberId, InvitationStatus> standing(
      InvitationData known, Collection<MemberId> people, InvitationPolicy rules) {
    var found = new TreeMap<MemberId, InvitationStatus>();
    for (MemberId id : people) {
      Member member = known.roster().members().get(id);
      if (member != null) {
        found.put(id, InvitationStatus.of(member, known, rules));
      }
    }
    return found;
  }

  /**
   * Invites the members of these kinds whom Clever shows or a person added (I 9) and who are not
   * invited yet, and queues earlier messages again if they may be lost. May be repeated. Invites no
   * one of an inactive school; reads nothing if no kind is asked for.
   *
   * @return the members for whom a message was queued
   */
  public List<MemberId> plan(SchoolId school, Invitations asked) {
    if (asked.equals(Invitations.off())) {
      return List.of();
    }
    School chosen = ports.schools().find(school);
    if (!chosen.active()) {
      return List.of();
    }
    InvitationData known = ports.store().load(school);
    InvitationPolicy rules = rules(chosen, asked, known);
    List<Invitee> wanted = new ArrayList<>(invitees(known, rules));
    wanted.removeIf(each -> each.channels().isEmpty());
    var marking = DueMarker.due(ports.store(), school, rules, forgotten(rules));
    return queue(school, wanted, marking, known);
  }

  /**
   * Opens a new round for each of these members, on every channel where only an earlier invitation
   * prevents a message (N 3). A message on its way is not sent twice. Invites no one of an inactive
   * school.
   *
   * @param mark what one Reinvite is told by, however often it is sent; {@link Outreach#NO_KEY}:
   *     this one has no key
   * @return the members for whom a message was queued; not those who have joined, have left, cannot
   *     be reached or do not exist
   */
  public List<MemberId> reinvite(SchoolId school, Collection<MemberId> people, String mark) {
    School chosen = ports.schools().find(school);
    if (!chosen.active()) {
      return List.of();
    }
    InvitationData known = ports.store().load(school);
    InvitationPolicy rules = rules(chosen, Invitations.off(), known);
    List<Invitee> wanted = new ArrayList<>(invitees(known, rules));
    wanted.removeIf(each -> !people.contains(each.member().id()));
    var reinvite = new DueMarker.Reinvite(mark, forgotten(rules));
    var marking = DueMarker.forReinvite(ports.store(), school, rules, reinvite);
    return queue(school, wanted, marking, known);
  }

  private Instant forgotten(InvitationPolicy rules) {
    return rules.now().minus(settings.forgotten());
  }

  private InvitationPolicy rules(School school, Invitations asked, InvitationData known) {
    return rules(school, asked, known, absent(school.id()));
  }

  private InvitationPolicy rules(
      School school, Invitations asked, InvitationData known, AbsentMembers absent) {
    boolean canInvite = Inviter.of(school.settings().inviteFrom(), known).isPresent();
    var before = Predecessors.of(known.roster().members().values(), absent, known::outreach);
    return new InvitationPolicy(
        asked,
        canInvite,
        before,
        HeldInvitations.of(known.roster()),
        absent,
        school.phone(),
        clock.instant(),
        settings.claimTime());
  }

  /** Whom Clever did not show when the last complete import read it (I 9). */
  private AbsentMembers absent(SchoolId school) {
    return Findings.latest(ports.imports(), school).absent();
  }

  private static List<Invitee> invitees(InvitationData known, InvitationPolicy rules) {
    FamilyLinks ties = FamilyLinks.of(known.roster());
    return known.roster().members().values().stream()
        .map(
            member -> {
              Outreach outreach = known.outreach(member.id());
              var verdicts = rules.decide(member, outreach, known.blocks());
              return Invitee.of(member, known, ties, verdicts);
            })
        .toList();
  }

  /** Marks each and queues those that are. */
  private List<MemberId> queue(
      SchoolId school, List<Invitee> wanted, DueMarker marking, InvitationData known) {
    List<MemberId> queued = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += PORTION) {
      List<Invitee> portion = wanted.subList(from, Math.min(wanted.size(), from + PORTION));
      var ids = portion.stream().map(each -> each.member().id()).toList();
      var marked = marking.mark(ids, known);
      List<InvitationDue> due = new ArrayList<>();
      for (Invitee each : portion) {
        Outreach now = marked.get(each.member().id());
        if (now != null) {
          due.add(due(school, each, now));
        }
      }
      if (!due.isEmpty()) {
        ports.queue().send(due, Duration.ZERO);
        queued.addAll(marked.keySet());
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
