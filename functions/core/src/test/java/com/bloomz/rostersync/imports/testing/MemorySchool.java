package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import com.bloomz.rostersync.imports.ImportRecords.ReadContacts;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that an {@link InMemoryImportStore} keeps of one school. */
final class MemorySchool {
  private static final int STEP = 98;

  private static final Duration KEYS_LAST = Duration.ofDays(2);

  private final SchoolId id;
  private final SortedMap<ClassId, RosterClass> classes = new TreeMap<>();
  private final SortedMap<MemberId, Member> members = new TreeMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<ImportId, List<Change>> journals = new HashMap<>();
  private final Map<ImportId, Findings> findings = new HashMap<>();
  private final NavigableMap<ImportId, Ended> ended = new TreeMap<>();
  private final Map<String, Bound> keys = new HashMap<>();
  private final MemoryRevisions counted = new MemoryRevisions();
  private long revision;
  private long epoch;
  private @Nullable PreviousImport last;
  private @Nullable ReadContacts contacts;
  private @Nullable Current current;
  private @Nullable RemovalAnswer answer;
  private RosterTraits traits = RosterTraits.NONE;
  private @Nullable Instant resumes;
  private @Nullable ImportReport lastHeld;

  /** As it was loaded last; null where an item was changed since. */
  private @Nullable StoredRoster loaded;

  private final SortedSet<ImportId> unannounced = new TreeSet<>();

  MemorySchool(SchoolId id) {
    this.id = id;
  }

  /** The import that waits or runs. */
  private record Current(
      ImportRequest request,
      int attempt,
      @Nullable Instant startedAt,
      @Nullable Instant until,
      Progress progress,
      Usage used) {
    Current with(@Nullable Instant newUntil, Progress shown, Usage newUsed) {
      return new Current(request, attempt, startedAt, newUntil, shown, newUsed);
    }
  }

  private record Ended(long epoch, ImportReport report) {}

  private record Bound(ImportRequest request, Instant until) {}

  ImportRequest bind(String key, ImportRequest request, Instant now) {
    Bound bound = keys.get(key);
    if (bound != null && bound.until().isAfter(now)) {
      return bound.request();
    }
    keys.put(key, new Bound(request, now.plus(KEYS_LAST)));
    return request;
  }

  void unbind(String key, ImportId of) {
    Bound bound = keys.get(key);
    if (bound != null && bound.request().id().equals(of)) {
      keys.remove(key);
    }
  }

  Requested request(ImportRequest request) {
    Current running = current;
    if (ended.containsKey(request.id())
        || (running != null && running.request().id().equals(request.id()))) {
      return new Requested.Accepted();
    }
    if (running != null && !givesPlace(running, request)) {
      Instant until = running.until();
      return new Requested.Running(
          running.request().id(), until == null ? running.request().requestedAt() : until);
    }
    current = new Current(request, 0, null, null, Progress.waiting(), Usage.NONE);
    return new Requested.Accepted();
  }

  private static boolean givesPlace(Current waiting, ImportRequest request) {
    return waiting.startedAt() == null && request.takesPlaceOf(waiting.request());
  }

  Claiming claim(Instant now, Instant until) {
    Current waiting = current;
    if (waiting == null) {
      return new Claiming.NothingToDo(unannounced);
    }
    Instant claimedUntil = waiting.until();
    if (claimedUntil != null && claimedUntil.isAfter(now)) {
      return new Claiming.Busy(waiting.request().id(), claimedUntil);
    }
    return new Claiming.Claimed(claimed(waiting, waiting.attempt() + 1, now, until));
  }

  void answer(RemovalAnswer given) {
    answer = given;
  }

  Optional<RemovalAnswer> answer() {
    return Optional.ofNullable(answer);
  }

  RosterTraits traits() {
    return traits;
  }

  Optional<Claim> seize(ImportId of, Instant now, Instant until) {
    Current going = current;
    return going != null && going.request().id().equals(of)
        ? Optional.of(claimed(going, going.attempt(), now, until))
        : Optional.empty();
  }

  private Claim claimed(Current waiting, int attempt, Instant now, Instant until) {
    Instant began = waiting.startedAt();
    Instant startedAt = began == null ? now : began;
    Progress progress = waiting.progress();
    ImportRequest request = waiting.request();
    current = new Current(request, attempt, startedAt, until, progress, waiting.used());
    epoch++;
    return new Claim(
        id,
        request,
        epoch,
        until,
        attempt,
        startedAt,
        progress,
        waiting.used(),
        revision,
        last,
        traits.equals(RosterTraits.NONE) ? null : traits.digest(),
        unannounced);
  }

  StoredRoster load(long schoolChanges) {
    StoredRoster had = loaded;
    StoredRoster.Revisions revisions = counted.revisions(schoolChanges);
    if (had == null) {
      had = new StoredRoster(new BloomzRoster(classes, members), revisions, versions);
    } else if (!had.revisions().equals(revisions)) {
      had = new StoredRoster(had.roster(), revisions, had.versions());
    }
    loaded = had;
    return had;
  }

  MemoryRevisions counted() {
    return counted;
  }

  /** What comes of writes that were decided on what no longer stands. */
  Applied refused(Claim claim, Progress base) {
    return mine(claim) == null ? new Applied.LostClaim() : new Applied.Moved(base);
  }

  Applied apply(Claim claim, StoredRoster from, List<Write> writes, Progress base) {
    Progress reached = base;
    for (int at = 0; at < writes.size(); at += STEP) {
      Current mine = mine(claim);
      if (mine == null) {
        return new Applied.LostClaim();
      }
      List<Write> step = writes.subList(at, Math.min(writes.size(), at + STEP));
      if (step.stream().anyMatch(write -> moved(key(write), from))
          || !counted.takes(step, from.revisions())) {
        return new Applied.Moved(reached);
      }
      List<Change> changes = step.stream().flatMap(write -> write.changes().stream()).toList();
      step.forEach(this::store);
      journals.computeIfAbsent(claim.request().id(), any -> new ArrayList<>()).addAll(changes);
      reached =
          new Progress(
              base.phase(),
              reached.done() + step.size(),
              base.total(),
              reached.applied().plus(Counts.of(changes)));
      current = mine.with(mine.until(), reached, mine.used());
      last = null;
    }
    return new Applied.Done(reached);
  }

  boolean progress(Claim claim, Progress progress) {
    Current mine = mine(claim);
    if (mine == null) {
      return false;
    }
    current = mine.with(mine.until(), shown(progress, mine), mine.used());
    return true;
  }

  boolean release(Claim claim, Progress progress, Usage used, @Nullable Instant until) {
    Current mine = mine(claim);
    if (mine == null) {
      Current waiting = current;
      return waiting != null
          && waiting.request().id().equals(claim.request().id())
          && epoch == claim.epoch();
    }
    current = mine.with(null, shown(progress, mine), used);
    resumes = until;
    return true;
  }

  Optional<ImportReport> finish(
      Claim claim,
      ImportReport report,
      @Nullable Findings found,
      @Nullable PreviousImport newLast) {
    Ended before = ended.get(report.id());
    if (before != null && before.epoch() == claim.epoch()) {
      return Optional.of(before.report());
    }
    if (mine(claim) == null) {
      return Optional.empty();
    }
    ended.put(report.id(), new Ended(claim.epoch(), report));
    if (found != null) {
      findings.put(
          report.id(),
          new Findings(
              found.issues(),
              found.absent(),
              found.contacts(),
              found.held(),
              null,
              found.health()));
      traits = found.traits() == null ? traits : found.traits();
      ContactReading read = found.contacts();
      contacts = read == null ? contacts : new ReadContacts(report.id(), read);
    }
    if (newLast != null) {
      last = newLast;
    }
    current = null;
    resumes = null;
    unannounced.add(report.id());
    if (found != null && found.held() != null && HeldImport.replaces(report)) {
      lastHeld = report;
    }
    return Optional.of(report);
  }

  /** The last import that could remove and held something; null where none did. */
  @Nullable ImportReport lastHeld() {
    return lastHeld;
  }

  /** When the import's claim expires; null where nobody has claimed it. */
  @Nullable Instant claimedUntil() {
    return current == null ? null : current.until();
  }

  @Nullable Instant resumes() {
    return resumes;
  }

  long epoch() {
    return epoch;
  }

  @Nullable PreviousImport previous() {
    return last;
  }

  long revision() {
    return revision;
  }

  boolean isAnnounced() {
    return unannounced.isEmpty();
  }

  /** Stores the report of an import that found nothing to do. */
  void end(ImportReport report) {
    ended.put(report.id(), new Ended(0, report));
    if (!report.invitations().equals(Invitations.off())) {
      unannounced.add(report.id());
    }
  }

  void markAnnounced(ImportId of) {
    unannounced.remove(of);
  }

  Optional<ImportReport> report(ImportId of) {
    return Optional.ofNullable(ended.get(of)).map(Ended::report);
  }

  Optional<Running> running() {
    return Optional.ofNullable(current).map(now -> new Running(now.request(), now.progress()));
  }

  Findings findings(ImportId of) {
    return findings.getOrDefault(of, Findings.NONE);
  }

  Optional<ReadContacts> contacts() {
    return Optional.ofNullable(contacts);
  }

  List<ImportReport> ended(@Nullable ImportId before, int limit) {
    var earlier = before == null ? ended : ended.headMap(before, false);
    return earlier.descendingMap().values().stream().map(Ended::report).limit(limit).toList();
  }

  JournalPage journal(ImportId of, @Nullable String cursor, int limit) {
    List<Change> all = journals.getOrDefault(of, List.of());
    int from = cursor == null ? 0 : Integer.parseUnsignedInt(cursor);
    List<Change> part = all.stream().skip(from).limit(limit).toList();
    int next = from + part.size();
    return new JournalPage(part, next < all.size() ? Integer.toString(next) : null);
  }

  void edit(RosterClass edited) {
    store(new Write.OfClass(edited, List.of()));
    revision++;
  }

  void edit(Member edited) {
    store(new Write.OfMember(edited, List.of()));
    revision++;
  }

  void join(MemberId member, boolean joined) {
    Member had = members.get(member);
    if (had != null) {
      store(new Write.OfMember(had.withJoined(joined), List.of()));
    }
  }

  void touch(MemberId touched) {
    loaded = null;
    versions.merge("member " + touched, 1L, Long::sum);
  }

  void delete(ClassId deleted) {
    loaded = null;
    classes.remove(deleted);
    versions.remove("class " + deleted);
    revision++;
  }

  private @Nullable Current mine(Claim claim) {
    Current running = current;
    return running != null
            && running.until() != null
            && running.request().id().equals(claim.request().id())
            && epoch == claim.epoch()
        ? running
        : null;
  }

  private static Progress shown(Progress progress, Current mine) {
    return new Progress(
        progress.phase(), progress.done(), progress.total(), mine.progress().applied());
  }

  private boolean moved(String key, StoredRoster from) {
    return versions.getOrDefault(key, 0L) != (long) from.versions().getOrDefault(key, 0L);
  }

  private static String key(Write write) {
    return switch (write) {
      case Write.OfClass(var after, var changes) -> "class " + after.id();
      case Write.OfDeletedClass(var id, var changes) -> "class " + id;
      case Write.OfMember(var after, var changes) -> "member " + after.id();
    };
  }

  private void store(Write write) {
    loaded = null;
    versions.merge(key(write), 1L, Long::sum);
    switch (write) {
      case Write.OfClass(var after, var changes) -> classes.put(after.id(), after);
      case Write.OfDeletedClass(var id, var changes) -> {
        classes.remove(id);
        versions.remove("class " + id);
      }
      case Write.OfMember(var after, var changes) -> members.put(after.id(), after);
    }
  }
}
