package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A night of one school in which people come, go and change, after a first one that imported it:
 * rule, shard, district, import, status email and invitations, with a fault at one call.
 */
final class ReferenceNight {
  private static final Instant START = Instant.parse("2026-11-02T20:00:00Z");
  private static final Duration UNTIL_NIGHT = Duration.ofHours(11);
  private static final Duration DAY = Duration.ofDays(1);

  /** A night in which some leave. */
  static final long USUAL = 34;

  /** A night in which more parents would leave than may (X 2). */
  static final long HELD = 4;

  private final SingleFault fault;
  private final SimulatedSystem system;
  private final SimulatedSchool school;
  private final long callsBefore;

  private ReferenceNight(SingleFault fault, long seed) {
    this.fault = fault;
    system = new SimulatedSystem(START, fault, seed, null);
    system.clever.begin(
        SimulatedClever.Habits.PLAIN,
        List.of(SimulatedSchool.TOKEN, SimulatedSchool.OTHER_TOKEN),
        SimulatedSchool.DISTRICT);
    school =
        new SimulatedSchool(
            new SchoolId("s-1"),
            ZoneId.of("America/New_York"),
            new SchoolLife(seed, "a", START),
            new ModelRoster());
    school.settle(system, START);
    school.show(system, false);
    night();
    for (int i = 0; i < 16; i++) {
      school.life().change(system.time.instant());
    }
    school.show(system, false);
    callsBefore = system.network.calls();
    fault.arm();
    night();
  }

  /**
   * One call goes wrong.
   *
   * @param seed of the school and what happens in it
   */
  static ReferenceNight with(RemoteFault fault, long call, long seed) {
    return new ReferenceNight(new SingleFault(fault, call), seed);
  }

  /** Nothing goes wrong. */
  static ReferenceNight well(long seed) {
    return with(RemoteFault.REFUSED, Long.MAX_VALUE, seed);
  }

  private void night() {
    Instant begins = system.time.instant().plus(UNTIL_NIGHT);
    system.time.at(begins, () -> system.dispatch(2));
    for (int quarter = 1; quarter < 48; quarter++) {
      system.time.at(begins.plus(Duration.ofMinutes(15L * quarter)), this::sweepIfItWaits);
    }
    system.time.pass(DAY);
  }

  private void sweepIfItWaits() {
    if (system.tables.imports.running(school.id()).isPresent()) {
      system.sweep();
    }
  }

  /** How many remote calls the second night took. */
  long calls() {
    return system.network.calls() - callsBefore;
  }

  BloomzRoster roster() {
    return system.tables.roster(school.id());
  }

  ImportReport report() {
    return system.tables.imports.ended(school.id(), null, 1).getFirst();
  }

  /** What the import did, in kinds. */
  Set<Verb> verbs() {
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    system
        .tables
        .imports
        .journal(school.id(), report().id())
        .forEach(each -> verbs.add(each.verb()));
    return verbs;
  }

  /** What differs from the night in which all went well. */
  List<String> differences(ReferenceNight well) {
    List<String> differences = new ArrayList<>();
    if (!fault.hasHappened()) {
      differences.add("there was no such call");
    }
    if (!roster().equals(well.roster())) {
      differences.add("another roster");
    }
    if (report().state() != well.report().state()
        || system.tables.imports.ended(school.id(), null, 9).size() != 2) {
      differences.add("another end: " + report().state());
    }
    if (!issues().equals(well.issues())) {
      differences.add("other issues");
    }
    if (mails() == 0 && system.network.cutMessages() == 0) {
      differences.add("no status email");
    }
    if (!system.tables.imports.isAnnounced(school.id())) {
      differences.add("an end that is not announced");
    }
    differences.addAll(system.tables.nights.broken());
    system.queues().forEach(queue -> differences.addAll(queue.waiting()));
    differences.addAll(invitations(well));
    return differences;
  }

  private List<?> issues() {
    return system.tables.imports.issues(school.id(), report().issuesStoredUnder());
  }

  private int mails() {
    return system.providers.statusMails(
        school.id().value(), SimulatedSchool.ADMIN.value(), report().id().value());
  }

  private List<String> invitations(ReferenceNight well) {
    List<String> differences = new ArrayList<>();
    InvitationData known = system.tables.people.load(school.id());
    InvitationData wanted = well.system.tables.people.load(school.id());
    int uncertain = 0;
    for (MemberId member : wanted.outreach().keySet()) {
      for (Channel channel : wanted.outreach(member).channels().keySet()) {
        ChannelState state = known.outreach(member).state(channel);
        uncertain += state instanceof ChannelState.Uncertain ? 1 : 0;
        int sent = sent(member, channel);
        if (sent > 1
            || !(state instanceof ChannelState.Uncertain
                || (state instanceof ChannelState.Sent && sent == 1))) {
          differences.add(member + " by " + channel + " is " + state + ", sent " + sent);
        }
      }
    }
    if (uncertain > 1) {
      differences.add(uncertain + " invitations are uncertain");
    }
    return differences;
  }

  private int sent(MemberId member, Channel channel) {
    String of = school.id().value();
    return channel == Channel.EMAIL
        ? system.providers.mails(of, member.value())
        : system.providers.texts(of, member.value());
  }
}
