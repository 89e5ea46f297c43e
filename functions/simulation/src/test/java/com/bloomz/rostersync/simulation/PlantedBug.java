package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.cleverevents.CleverEvent;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.DistrictQueue;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.PackedRosters.ReadRoster;
import com.bloomz.rostersync.nights.ShardQueue;
import com.bloomz.rostersync.nights.districts.KeptReadings;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Deliberate mistakes, each as small as a careless change of the product: what calls a port, or
 * keeps what is behind it, does not do what the port's contract says. A simulation must find every
 * one of them.
 */
enum PlantedBug {
  /** Whoever once had the claim goes on writing. */
  WRITES_WITHOUT_THE_FENCE(
      ImportRuns.class,
      call -> {
        if (call.is("claim") && call.go() instanceof Claiming.Claimed(Claim claim)) {
          var unused = call.noted("claim " + claim.school(), claim);
        }
        return call.is("apply")
                && call.memory("claim " + call.at(0, Claim.class).school()) instanceof Claim newest
            ? call.go(0, newest)
            : call.go();
      }),
  /** What somebody edited since the roster was loaded is overwritten. */
  WRITES_WITHOUT_THE_VERSIONS(
      ImportRuns.class,
      call ->
          call.is("apply")
              ? call.go(1, ((ImportRuns) call.port()).load(call.at(0, Claim.class).school()))
              : call.go()),
  /** The import waits for a worker that died long ago. */
  CLAIM_NEVER_EXPIRES(
      ImportRuns.class,
      call ->
          call.is("claim")
              ? call.go(2, call.at(1, Instant.class).plus(Duration.ofDays(900)))
              : call.go()),
  /** A school that was changed half-way passes for the one before. */
  MEMORY_OUTLIVES_WRITES(
      ImportRuns.class,
      call -> {
        if (call.is("finish") && call.last() instanceof PreviousImport last) {
          var unused = call.noted("last " + call.at(0, Claim.class).school(), last);
        }
        return call.is("claim")
                && call.go() instanceof Claiming.Claimed(Claim claim)
                && call.memory("last " + claim.school()) instanceof PreviousImport last
            ? new Claiming.Claimed(AlteredValues.withPrevious(claim, last))
            : call.go();
      }),
  /** The end of an import is noted as told, and then it is not. */
  BUS_FAILURE_IGNORED(ImportBus.class, PlantedBug::ignoringFailures),
  /** That an end was told is not kept. */
  TOLD_END_NOT_NOTED(ImportRuns.class, call -> call.is("markAnnounced") ? null : call.go()),
  /** Adds an import to the night that has had one. */
  NIGHT_NOT_REMEMBERED(
      NightlyImports.class,
      call ->
          call.is("standing")
              ? AlteredValues.forgetful((NightlyImports.Standing) Objects.requireNonNull(call.go()))
              : call.is("ask")
                  ? call.go(2, call.at(2, LocalDate.class).plusDays(call.count("ask") * 7L))
                  : call.go()),
  /** The shard is marked though its districts could not be sent. */
  SHARD_MARKED_WITHOUT_SENDING(DistrictQueue.class, PlantedBug::ignoringFailures),
  /** A district's night is done when its first attempt ends. */
  DISTRICT_DONE_ANYHOW(
      DistrictClaims.class,
      call -> {
        if (call.is("release")) {
          ((DistrictClaims) call.port())
              .finish(call.at(0, DistrictNight.class), call.at(1, Long.class));
          return null;
        }
        return call.go();
      }),
  /** What was read hours ago decides who leaves. */
  OLD_READING_USED(
      PackedRosters.class,
      call -> {
        if (call.is("keep")) {
          call.notedFirst("kept " + call.at(0), call.at(2, ReadRoster.class));
          return call.go();
        }
        return call.memory("kept " + call.at(0)) instanceof ReadRoster old
            ? Optional.of(
                new ReadRoster(old.roster(), old.contacts(), Instant.MAX.minus(Duration.ofDays(9))))
            : call.go();
      }),
  /** A part of Clever's answer passes for the whole. */
  PART_OF_THE_ANSWER_USED(
      CleverSource.class,
      call ->
          call.go() instanceof Fetched.Complete(CleverRoster roster, var traffic) && call.every(3)
              ? new Fetched.Complete(AlteredValues.half(roster), traffic)
              : call.go()),
  /** The invitation is sent without a claim that is stored. */
  INVITATION_SENT_WITHOUT_CLAIM(
      InvitationStore.class,
      call ->
          call.is("save") && AlteredValues.isClaim(call.at(3, Outreach.class))
              ? (Object) true
              : call.go()),
  /** What may have been sent is sent again. */
  UNKNOWN_TAKEN_FOR_THROTTLED(
      MailSender.class,
      call ->
          call.go() instanceof SendResult.Unknown(String code)
              ? new SendResult.Throttled(code)
              : call.again()),
  /** What was not sent counts as sent. */
  THROTTLED_TAKEN_FOR_SENT(
      TextSender.class,
      call ->
          call.go() instanceof SendResult.Throttled(String code)
              ? new SendResult.Accepted(code)
              : call.again()),
  /** The status email is settled before it is sent. */
  STATUS_SETTLED_BEFORE_SENDING(
      StatusLedger.class,
      call -> {
        Object right = call.go();
        if (call.is("claim") && right == StatusLedger.Right.YOURS) {
          ((StatusLedger) call.port())
              .settle(
                  call.at(0, StatusLedger.Receipt.class),
                  call.at(1, StatusLedger.Claim.class).attempt());
        }
        return right;
      }),
  /** A second request takes the place of the import that waits. */
  REQUEST_OVERWRITES_THE_WAITING_ONE(
      ImportRequests.class,
      call -> {
        if (call.is("request")
            && call.go() instanceof ImportRequests.Requested.Running
            && call.at(0) instanceof SchoolId) {
          return new ImportRequests.Requested.Accepted();
        }
        return call.again();
      }),
  /** What an admin typed is not known to be the admin's. */
  EDITED_FIELDS_FORGOTTEN(
      ImportRuns.class,
      call ->
          call.is("load")
              ? AlteredValues.members(call.go(), each -> each.withEdited(new TreeSet<>()))
              : call.go()),
  /** A class's own name is not known to be the admin's. */
  RENAMED_CLASS_FORGOTTEN(
      ImportRuns.class, call -> call.is("load") ? AlteredValues.classes(call.go()) : call.go()),
  /** Who is kept out comes back. */
  KEPT_OUT_FORGOTTEN(
      ImportRuns.class,
      call ->
          call.is("load")
              ? AlteredValues.members(call.go(), AlteredValues::withoutRemovals)
              : call.go()),
  /** Edits by hand do not count: the school passes for unchanged. */
  EDITS_NOT_COUNTED(NightlyImports.class, PlantedBug::withoutRevision),
  /** A fault of the store counts as a write that was made. */
  STORE_FAILURE_TAKEN_FOR_DONE(
      ImportRuns.class,
      call -> {
        if (!call.is("apply")) {
          return call.go();
        }
        try {
          return call.go();
        } catch (StoreException e) {
          return new ImportRuns.Applied.Done(call.at(3, Progress.class));
        }
      }),
  /** Shards that could not be asked for are not asked for again. */
  MARK_WRITTEN_FIRST(
      DispatchMarks.class,
      call -> {
        if (call.is("isDispatched") && Boolean.FALSE.equals(call.go())) {
          ((DispatchMarks) call.port())
              .markDispatched(call.at(0, Night.class), call.at(1, Integer.class), Instant.EPOCH);
          return false;
        }
        return call.again();
      }),
  /** What events told once is taken for what they tell now. */
  EVENTS_REMEMBERED(
      EventSource.class,
      call -> {
        if (call.go() instanceof EventReading.Newest newest && !newest.events().isEmpty()) {
          call.notedFirst("events", newest);
          return call.memory("events");
        }
        return call.go();
      }),
  /** Events that were read before hide that Clever has forgotten some since. */
  GAP_NOT_SEEN(
      EventSource.class,
      call -> {
        if (call.go() instanceof EventReading.Newest(List<CleverEvent> events, var traffic)) {
          List<CleverEvent> all = new ArrayList<>(events);
          if (call.memory("events") instanceof List<?> before) {
            before.stream().map(CleverEvent.class::cast).forEach(all::add);
          }
          var unused = call.noted("events", all);
          return new EventReading.Newest(all.stream().distinct().toList(), traffic);
        }
        return call.go();
      }),
  /** An event of a school passes for one of a sync. */
  SCHOOL_EVENTS_DROPPED(
      EventSource.class,
      call ->
          call.go() instanceof EventReading.Newest(List<CleverEvent> events, var traffic)
              ? new EventReading.Newest(
                  events.stream()
                      .map(
                          each ->
                              new CleverEvent(
                                  each.id(), each.created(), new CleverEvent.Concern.NoRoster()))
                      .toList(),
                  traffic)
              : call.go()),
  /** What a walk found is not kept: every night walks. */
  WALK_NOT_KEPT(LastWalks.class, call -> call.is("keep") ? null : call.go()),
  /** The kept pages of a district are gone: each attempt begins anew. */
  KEPT_PAGES_LOST(
      KeptReadings.class, call -> call.is("part") ? Optional.<byte[]>empty() : call.go()),
  /** The kept pages of one night are those of all nights. */
  KEPT_PAGES_OF_ANOTHER_NIGHT(
      KeptReadings.class,
      call -> {
        if (call.is("forget")) {
          return null;
        }
        call.notedFirst("reading", call.at(0));
        return call.go(0, Objects.requireNonNull(call.memory("reading")));
      }),
  /** The settings that stood when a function began are those for good. */
  SETTINGS_REMEMBERED(
      SchoolStore.class,
      call -> {
        if (!(call.go() instanceof School school) || school.version() == 0) {
          return call.go();
        }
        call.notedFirst("settings " + school.id(), school.settings());
        return new School(
            school.id(),
            school.version(),
            school.active(),
            school.plan(),
            school.connection(),
            (SchoolSettings) Objects.requireNonNull(call.memory("settings " + school.id())),
            school.settingsVersion(),
            school.linkVersion(),
            school.origin(),
            school.phone());
      }),
  /** A school that is unlinked passes for linked as it was. */
  LINK_REMEMBERED(
      SchoolStore.class,
      call -> {
        if (call.is("find") && call.go() instanceof School school) {
          call.notedFirst("link " + school.id(), school);
          return school.connection() == null ? call.memory("link " + school.id()) : school;
        }
        return call.go();
      }),
  /** What an import holds is not kept with it. */
  HELD_REMOVALS_LOST(
      ImportRuns.class,
      call ->
          call.is("finish") && call.argument(2) instanceof Findings found
              ? call.go(2, AlteredValues.holdingNothing(found))
              : call.go()),
  /** What an admin keeps leaves all the same. */
  DISCARDED_TAKEN_FOR_APPROVED(
      ImportRecords.class,
      call ->
          call.is("answer") && call.go() instanceof Optional<?> answer
              ? answer.map(each -> AlteredValues.approving((RemovalAnswer) each))
              : call.go()),
  /** Whoever tries an import again takes what is held for let go. */
  HELD_REMOVALS_DONE_BY_RETRY(
      Set.of(ImportRuns.class, ImportRecords.class),
      call -> {
        if (call.is("claim") && call.go() instanceof Claiming.Claimed(Claim claim)) {
          var unused = call.noted("attempt " + claim.school(), claim.attempt());
        }
        return call.is("answer")
                && call.memory("attempt " + call.at(0)) instanceof Integer many
                && many > 1
            ? HeldImport.latest((ImportRecords) call.port(), call.at(0, SchoolId.class))
                .map(AlteredValues::approval)
            : call.go();
      }),
  /** What a preview has shown is done though something has moved since. */
  APPROVAL_DONE_AS_IMPORT(ImportRuns.class, call -> syncing(call, ImportTask.Approval.class)),
  /** A preview does what it shows. */
  PREVIEW_DONE_AS_IMPORT(ImportRuns.class, call -> syncing(call, ImportTask.Preview.class)),
  /** A message counts as done when it arrives. */
  MESSAGE_TAKEN_OFF_BEFORE_THE_WORK(ShardQueue.class, MistakenCall::go),
  /** What the function never does is thrown away. */
  PARKED_MESSAGE_THROWN_AWAY(ShardQueue.class, MistakenCall::go);

  @SuppressWarnings("ImmutableEnumChecker") // No set that can be changed is given.
  private final Set<Class<?>> ports;

  @SuppressWarnings(
      "ImmutableEnumChecker") // Mistakes keep what they know in a MistakenCall.Memory.
  private final Mistake mistake;

  PlantedBug(Class<?> port, Mistake mistake) {
    this(Set.of(port), mistake);
  }

  PlantedBug(Set<Class<?>> ports, Mistake mistake) {
    this.ports = Set.copyOf(ports);
    this.mistake = mistake;
  }

  /** What the code does instead of the call. */
  @FunctionalInterface
  private interface Mistake {
    @Nullable Object make(MistakenCall call) throws Throwable;
  }

  /** The port as the wrong code has it; ports that it does not use wrongly stay as they are. */
  Object in(Class<?> wanted, Object right, MistakenCall.Memory memory) {
    return !ports.contains(wanted)
        ? right
        : Proxy.newProxyInstance(
            wanted.getClassLoader(),
            new Class<?>[] {wanted},
            (_, method, arguments) ->
                mistake.make(new MistakenCall(right, method, arguments, memory)));
  }

  private static @Nullable Object ignoringFailures(MistakenCall call) throws Throwable {
    try {
      return call.go();
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static @Nullable Object withoutRevision(MistakenCall call) throws Throwable {
    if (call.is("standing")
        && call.go() instanceof NightlyImports.Standing had
        && had.previous() != null) {
      PreviousImport last = had.previous();
      return new NightlyImports.Standing(
          AlteredValues.withRevision(last, had.revision()),
          had.revision(),
          had.waiting(),
          had.announced(),
          had.night());
    }
    if (call.is("recordUnchanged")) {
      var port = (NightlyImports) call.port();
      return call.go(1, port.standing(call.at(0, ImportReport.class).school()));
    }
    return call.go();
  }

  /** The claim of such an import as that of one that makes the roster equal Clever's. */
  private static @Nullable Object syncing(MistakenCall call, Class<? extends ImportTask> task)
      throws Throwable {
    if (!(call.is("claim") && call.go() instanceof Claiming.Claimed(Claim had))
        || !task.isInstance(had.request().task())) {
      return call.go();
    }
    ImportRequest asked = had.request();
    var sync =
        new ImportRequest(
            asked.id(),
            asked.kind(),
            asked.requestedAt(),
            asked.invitations(),
            asked.link(),
            new ImportTask.Sync());
    return new Claiming.Claimed(
        new Claim(
            had.school(),
            sync,
            had.epoch(),
            had.until(),
            had.attempt(),
            had.startedAt(),
            had.progress(),
            had.usage(),
            had.revision(),
            had.previous(),
            had.traits(),
            had.unannounced()));
  }
}
