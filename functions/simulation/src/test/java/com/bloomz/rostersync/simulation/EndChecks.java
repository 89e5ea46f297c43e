package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverevents.EventDecision;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.RosterInvariants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What must hold at the end of a schedule. */
final class EndChecks {
  /** How much later Clever may be read, and an end be told, with clocks that are wrong. */
  private static final Duration READ_BEFORE = Duration.ofMinutes(75);

  private final SimulatedSystem system;
  private final List<SimulatedSchool> schools;
  private final SimulatedAdmin admin;
  private final List<String> broken = new ArrayList<>();

  EndChecks(SimulatedSystem system, List<SimulatedSchool> schools, SimulatedAdmin admin) {
    this.system = system;
    this.schools = schools;
    this.admin = admin;
  }

  /**
   * What does not hold.
   *
   * @param before the rosters before the last night
   * @param lastNight when it began; it must change nothing
   */
  List<String> broken(Map<SchoolId, BloomzRoster> before, Instant lastNight) {
    for (SimulatedSchool school : schools) {
      BloomzRoster roster = system.tables.roster(school.id());
      checkRoster(school, roster);
      if (!roster.equals(before.get(school.id()))) {
        broken.add(school.id() + " is changed by a further night");
      }
      List<ImportReport> reports =
          system.tables.imports.ended(school.id(), null, Integer.MAX_VALUE);
      checkLastNight(school, reports, lastNight);
      checkNights(school, reports);
      reports.forEach(report -> checkReport(school, report));
      broken.addAll(new ReviewChecks(system, school).broken(reports, admin));
      checkInvitations(school);
    }
    admin.accepted().forEach(this::checkAccepted);
    checkMessages();
    broken.addAll(system.tables.nights.broken());
    return broken;
  }

  /**
   * A night in which nothing has changed is not read where events tell so; but for the district's
   * day of the week, and by a school of which something is held.
   *
   * @param before how often Clever's lists were read before the last night
   */
  void checkEvents(int before, Instant lastNight) {
    boolean weekly =
        schools.stream()
            .map(each -> LocalDate.ofInstant(lastNight, each.zone()).plusDays(1))
            .anyMatch(night -> EventDecision.isWeekly(SimulatedSchool.DISTRICT, night));
    boolean alone = schools.stream().anyMatch(each -> held(each).isPresent());
    if (system.clever.habits().tells() && !weekly && !alone && system.clever.readings() != before) {
      broken.add("lists are read in a night in which no event tells of a change");
    }
  }

  /** The walk wins over events that were lost, and tells so. */
  void checkLostEvents(int before) {
    if (system.untold() == before) {
      broken.add("nobody is told that events are lost");
    }
  }

  private void checkRoster(SimulatedSchool school, BloomzRoster roster) {
    var held =
        new HeldPlaces(
            held(school).map(HeldImport::held).map(HeldRemovals::removals).orElse(List.of()));
    for (Removal each : held.removals()) {
      if (shows(school.model(), school.life().now(), each)) {
        broken.add(school.id() + " holds back whom Clever shows: " + each);
      }
    }
    SortedSet<String> wanted = school.model().lines(school.life().now(), held);
    wanted.addAll(held.lines(school.life(), school.model()));
    SortedSet<String> found = StoredLines.of(roster, held);
    SortedSet<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    found.removeAll(wanted);
    found.removeIf(each -> broughtBack(school).stream().anyMatch(each::startsWith));
    if (!missing.isEmpty() || !found.isEmpty()) {
      broken.add(school.id() + " lacks " + missing + " and has " + found);
    }
    broken.addAll(RosterInvariants.broken(roster));
  }

  /**
   * How the lines begin of students whom people added to a class, and whom an undo brought back
   * without it: that import had made the class, so the undo took it away (X 3).
   */
  private List<String> broughtBack(SimulatedSchool school) {
    return system.tables.imports.ended(school.id(), null, Integer.MAX_VALUE).stream()
        .filter(report -> report.request().task() instanceof ImportTask.Undo)
        .flatMap(report -> system.tables.imports.journal(school.id(), report.id()).stream())
        .filter(each -> each.verb() == Verb.RESTORED)
        .filter(each -> !school.model().guest(each.subject()).isEmpty())
        .map(each -> "student " + each.subject() + " ")
        .toList();
  }

  private Optional<HeldImport> held(SimulatedSchool school) {
    return HeldImport.latest(system.tables.imports, school.id());
  }

  private void checkLastNight(
      SimulatedSchool school, List<ImportReport> reports, Instant lastNight) {
    List<ImportReport> last =
        reports.stream().filter(each -> each.requestedAt().isAfter(lastNight)).toList();
    boolean holds = held(school).isPresent();
    boolean unchanged =
        last.size() == 1
            && last.getFirst().state() == (holds ? ImportState.HELD : ImportState.SUCCEEDED)
            && last.getFirst().counts().changed() == 0
            && (holds || last.getFirst().usage().requests() == 0);
    if (!unchanged) {
      broken.add(school.id() + " does not pass for unchanged in the last night: " + last.size());
    }
    if (system.tables.imports.running(school.id()).isPresent()) {
      broken.add(school.id() + " has an import that never ends");
    }
    if (!system.tables.imports.isAnnounced(school.id())) {
      broken.add(school.id() + " has an end that is not announced");
    }
  }

  private void checkNights(SimulatedSchool school, List<ImportReport> reports) {
    Map<LocalDate, Integer> nights = new HashMap<>();
    for (ImportReport report : reports) {
      if (report.kind() == RunKind.NIGHTLY && !SimulatedAdmin.askedFor(report.id())) {
        LocalDate night = system.tables.nights.nightOf(report, school.zone());
        if (nights.merge(night, 1, Integer::sum) > 1) {
          broken.add(school.id() + " has two nightly imports in the night of " + night);
        }
      }
    }
  }

  private void checkAccepted(ImportId id, SimulatedSchool school) {
    if (system.tables.imports.report(school.id(), id).isEmpty()) {
      broken.add(school.id() + " has no report of " + id);
    }
  }

  private void checkReport(SimulatedSchool school, ImportReport report) {
    boolean tells =
        switch (report.request().task()) {
          case ImportTask.Preview(boolean emailed) -> emailed;
          case ImportTask.Undo undo -> !undo.preview();
          case ImportTask.Approval _ -> true;
          case ImportTask.Sync _ ->
              !report.request().isNights()
                  || !report.state().isComplete()
                  || report.counts().changed() > 0;
        };
    int mails =
        system.providers.statusMails(
            school.id().value(), SimulatedSchool.ADMIN.value(), report.id().value());
    if (tells && mails == 0 && system.network.cutMessages() == 0) {
      broken.add(school.id() + " was not told of " + report.id());
    }
    if (report.request().task() instanceof ImportTask.Undo) {
      return;
    }
    for (Change each : system.tables.imports.journal(school.id(), report.id())) {
      if (each.verb() == Verb.REMOVED || each.verb() == Verb.ARCHIVED) {
        checkRemoval(school, report, each);
      }
    }
  }

  /** Who leaves was out of Clever in some moment at which the import may have read it. */
  private void checkRemoval(SimulatedSchool school, ImportReport report, Change removal) {
    boolean allowed = report.kind() != RunKind.IMPORT_NOW || removal.rule() == Rule.G_6;
    var left = new Removal(removal.entity(), removal.subject(), removal.within());
    boolean gone =
        removal.subject().startsWith("h-")
            || school
                .life()
                .between(
                    readAfter(report).minus(READ_BEFORE), report.finishedAt().plus(READ_BEFORE))
                .stream()
                .anyMatch(each -> !shows(school.model(), each, left));
    if (!allowed || !gone) {
      broken.add(school.id() + " " + report.kind() + " removes without its rule: " + removal);
    }
  }

  /** A nightly import has what was read for it, if that was not too long ago when it began. */
  private static Instant readAfter(ImportReport report) {
    return report.kind() == RunKind.NIGHTLY
        ? report.startedAt().minus(PackedSource.FRESH)
        : report.startedAt();
  }

  private static boolean shows(ModelRoster model, SimulatedPeople clever, Removal removal) {
    String subject = removal.subject().substring(2);
    String within = removal.within().isEmpty() ? "" : removal.within().substring(2);
    return switch (removal.kind()) {
      case CLASSES -> clever.groups().containsKey(subject);
      case STUDENTS -> clever.students().containsKey(subject);
      case STAFF -> clever.teachers().containsKey(subject);
      case PARENTS -> model.usualParents(clever).contains(subject);
      case STUDENT_ENROLMENTS -> {
        var group = clever.groups().get(within);
        yield group != null && group.students().contains(subject);
      }
      case STAFF_ENROLMENTS -> {
        var group = clever.groups().get(within);
        yield group != null && group.teacher().equals(subject);
      }
      case GUARDIANSHIPS -> {
        var kin = clever.families().get(subject);
        yield kin != null && kin.isChosen() && kin.children().contains(within);
      }
    };
  }

  private void checkInvitations(SimulatedSchool school) {
    InvitationData known = system.tables.people.load(school.id());
    for (MemberId member : known.roster().members().keySet()) {
      checkOnce(school, member);
    }
    for (String who : school.model().invited(school.life().now())) {
      MemberId member = new MemberId(who.startsWith("h-") ? who : "m-" + who);
      checkInvited(school, member, known, Channel.EMAIL);
      if (school.life().now().families().containsKey(who)) {
        checkInvited(school, member, known, Channel.TEXT);
      }
    }
  }

  private void checkOnce(SimulatedSchool school, MemberId member) {
    if (sent(school, member, Channel.EMAIL) > 1 || sent(school, member, Channel.TEXT) > 1) {
      broken.add(school.id() + " invites twice: " + member);
    }
  }

  /** Sent, or uncertain where an answer was lost or a sender died. */
  private void checkInvited(
      SimulatedSchool school, MemberId member, InvitationData known, Channel channel) {
    int sent = sent(school, member, channel);
    ChannelState state = known.outreach(member).state(channel);
    boolean well =
        switch (state) {
          case ChannelState.Sent _ -> sent == 1;
          case ChannelState.Uncertain _ -> system.network.faults() > 0;
          default -> false;
        };
    if (!well) {
      broken.add(school.id() + " " + member + " by " + channel + " is " + state + ", sent " + sent);
    }
  }

  private int sent(SimulatedSchool school, MemberId member, Channel channel) {
    return channel == Channel.EMAIL
        ? system.providers.mails(school.id().value(), member.value())
        : system.providers.texts(school.id().value(), member.value());
  }

  private void checkMessages() {
    for (MessageQueue queue : system.queues()) {
      queue.waiting().forEach(each -> broken.add("message neither done nor parked: " + each));
      if (queue.parked() > 0) {
        broken.add(queue.parked() + " messages parked though all is well");
      }
      queue.vanished().forEach(each -> broken.add("message never done: " + each));
    }
  }
}
