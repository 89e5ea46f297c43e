package com.bloomz.rostersync.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.invitations.joining.RecordingRegistrations;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.invitations.sending.DeliveryPorts;
import com.bloomz.rostersync.invitations.sending.SchoolProfiles;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.invitations.testing.InMemoryInvitationQueue;
import com.bloomz.rostersync.invitations.testing.InMemoryInvitationStore;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A school with an admin who invites, and all that invitations go through. */
final class InvitingSchool {
  static final SchoolId SCHOOL = new SchoolId("s-1");
  static final Invitations ALL = new Invitations(true, true, true);
  static final InvitationTimeouts SETTINGS = InvitationTimeouts.usual();
  static final MemberId ADMIN = new MemberId("m-admin");

  final InMemoryImportStore rosters = new InMemoryImportStore();
  final InMemorySchoolStore schools = new InMemorySchoolStore();
  final InMemoryInvitationStore store =
      new InMemoryInvitationStore(school -> rosters.load(school).roster(), rosters::join);
  final InMemoryInvitationQueue queue = new InMemoryInvitationQueue(this::now);
  final TestProviders post = new TestProviders(this::checked);
  final Interruptions interruptions = new Interruptions();
  final TakingFeedback feedback = new TakingFeedback(store, schools);
  final RecordingRegistrations registrations = new RecordingRegistrations(store);
  final ResettingBlocks resetting = new ResettingBlocks(store, this::now);
  final PlanningInvitations planning;
  final SendingInvitation sending;
  final Reinviting reinviting;
  private Instant now = Instant.parse("2026-11-24T06:00:00Z");
  private int attempts;

  InvitingSchool() {
    InvitationStore storeView = interruptions.view(InvitationStore.class, store);
    InvitationQueue queueView = interruptions.view(InvitationQueue.class, queue);
    SchoolStore schoolView = interruptions.view(SchoolStore.class, schools);
    planning =
        new PlanningInvitations(
            new PlanningInvitations.Ports(storeView, queueView, schoolView, rosters),
            SETTINGS,
            this::now);
    reinviting = new Reinviting(planning, storeView, this::now);
    sending =
        new SendingInvitation(
            new SendingInvitation.Ports(storeView, queueView, schoolView, new Bloomz()),
            new DeliveryPorts(
                post,
                interruptions.view(MailSender.class, post),
                interruptions.view(TextSender.class, post)),
            SETTINGS,
            this::now);
    put(
        ImportedPeople.staff("m-admin", "Ada", "Admin", Role.SCHOOL_ADMIN)
            .withReach(new PersonName("Ada", "Admin"), new Email("ada@example.com"), null));
    activate(true);
    inviteFrom(ADMIN);
  }

  private record Bloomz() implements SchoolProfiles {
    @Override
    public String name(SchoolId school) {
      return "Lincoln School";
    }

    @Override
    public String joinLink(SchoolId school, MemberId person) {
      return "https://join.example/" + person;
    }
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  void put(Member member) {
    rosters.put(SCHOOL, member);
  }

  void inviteFrom(@Nullable MemberId admin) {
    School school = schools.find(SCHOOL);
    var chosen =
        new SchoolSettings(
            ImportSettings.defaults(),
            admin,
            new TreeSet<>(),
            false,
            Invitations.off(),
            SchoolSettings.DEFAULT_TIME_ZONE);
    save(school.choosing(chosen));
  }

  /** Another import has ended, to which Clever did not show these. */
  void imported(AbsentMembers absent) {
    pass(Duration.ofMinutes(1));
    var request =
        new ImportRequest(
            new ImportId("i-" + now.getEpochSecond()), RunKind.IMPORT_NOW, now, Invitations.off());
    rosters.request(SCHOOL, request);
    var claiming = (Claiming.Claimed) rosters.claim(SCHOOL, now, now.plusSeconds(60));
    Claim claim = claiming.claim();
    var report =
        new ImportReport(
            SCHOOL,
            request,
            ImportState.SUCCEEDED,
            null,
            "",
            now,
            now,
            1,
            Counts.none(),
            0,
            request.id(),
            new TreeSet<>(),
            Traffic.NONE,
            Usage.NONE,
            new TreeMap<>());
    assertThat(rosters.finish(claim, report, new Findings(List.of(), absent), null)).isPresent();
  }

  /** An import has read that number of the school. */
  void reachedAt(Phone number) {
    save(schools.find(SCHOOL).reachedAt(number));
  }

  /** Whether the service team has it that Clever is on for the school. */
  void activate(boolean active) {
    save(schools.find(SCHOOL).activated(active, Plan.BLOOMZ));
  }

  private void save(School school) {
    var changed = new SchoolStore.Changed(now, "test", List.of());
    assertThat(schools.save(school, changed)).isInstanceOf(SchoolStore.Saved.Done.class);
  }

  /** Reinvites them, without a key. */
  List<MemberId> reinvite(Collection<MemberId> people) {
    return planning.reinvite(SCHOOL, people, Outreach.NO_KEY);
  }

  Map<Channel, SendingInvitation.Result> send(InvitationDue due) {
    return sending.send(due, "attempt-" + attempts++);
  }

  /** Handles all that is on the queue, again and again, until nothing is left. */
  void sendAll() {
    for (int i = 0; i < 1_000 && !queue.isEmpty(); i++) {
      queue.take().forEach(this::send);
      pass(Duration.ofMinutes(1));
    }
    assertThat(queue.isEmpty()).isTrue();
  }

  InvitationData known() {
    return store.load(SCHOOL);
  }

  /** Why a person would get nothing on a channel though every kind is off; null: a message. */
  @Nullable SkipReason why(MemberId person, Channel channel) {
    return why(person, channel, Invitations.off());
  }

  /** Why a person would get nothing on a channel; null: a message. */
  @Nullable SkipReason why(MemberId person, Channel channel, Invitations asked) {
    Invitee found =
        planning.preview(SCHOOL, asked).stream()
            .filter(each -> each.member().id().equals(person))
            .findFirst()
            .orElseThrow();
    InvitationDecision decision = Objects.requireNonNull(found.verdicts().get(channel));
    return decision instanceof Skip(SkipReason why, var since) ? why : null;
  }

  /** The round of a person; nobody may be sent anything who has joined, left or is blocked. */
  private int checked(MemberId person, Channel channel) {
    InvitationData known = known();
    Member member = Objects.requireNonNull(known.roster().members().get(person));
    AddressKey address = channel.addressOf(member);
    assertThat(member.active()).isTrue();
    assertThat(known.outreach(person).registered()).isNull();
    assertThat(address).isNotNull().isNotIn(known.blocks().keySet());
    return known.outreach(person).round();
  }
}
