package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.ListWalk.Course;
import com.bloomz.rostersync.clever.ListWalk.Listing;
import com.bloomz.rostersync.clever.ListWalk.PageTaker;
import com.bloomz.rostersync.clever.ListWalk.Source;
import com.bloomz.rostersync.clever.packing.KeptWalk;
import com.bloomz.rostersync.clever.packing.ListRecords;
import com.bloomz.rostersync.clever.packing.PackedLists;
import com.bloomz.rostersync.clever.packing.SchoolNumbers;
import com.bloomz.rostersync.clever.packing.WalkState;
import com.bloomz.rostersync.clever.packing.WalkState.Place;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.PageCodec.Page;
import com.bloomz.rostersync.clever.records.SchoolCodec;
import com.bloomz.rostersync.clever.records.SchoolCodec.School;
import com.bloomz.rostersync.clever.records.UserCodec;
import com.bloomz.rostersync.clever.records.UserCodec.Placed;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictSource.Wanted;
import com.bloomz.rostersync.district.PartialReading;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A district's walk: the district, its lists, and the district again. Each record is packed for its
 * schools as soon as its page is whole. A walk that runs out of time says where it is, and another
 * one goes on there.
 */
final class DistrictWalk implements Course {
  private final Means means;
  private final Wanted wanted;
  private final Calls calls;
  private final ListWalk lists;
  private final LastSync lastSync;
  private final SharedLists shared;
  private @Nullable PackedLists draft;
  private @Nullable Place place;
  private @Nullable Place from;
  private String before = "";
  private Instant beganAt;
  private boolean second;
  private boolean anyPage;
  private boolean outOfTime;
  private @Nullable Instant pageBegan;
  private Duration longestPage = Duration.ZERO;

  DistrictWalk(Means means, Wanted wanted, TimeLeft time, ReadProgress progress) {
    this.means = means;
    this.beganAt = means.clock().instant();
    this.wanted = wanted;
    this.calls = new Calls(means, wanted.token(), time);
    ReadProgress counting =
        records -> {
          anyPage = true;
          progress.read(records);
        };
    this.lists = new ListWalk(calls, means.settings(), counting);
    this.lastSync = new LastSync(means, calls, lists, wanted.district());
    this.shared = new SharedLists(lists, lastSync::ask);
  }

  DistrictReading read(Iterable<byte[]> parts) {
    KeptWalk kept =
        KeptWalk.read(parts)
            .filter(walk -> walk.state().contacts() || !wanted.contacts())
            .orElse(null);
    if (kept != null) {
      restore(kept);
      PackedLists whole = kept.draft();
      if (whole != null && kept.state().whole()) {
        return complete(whole);
      }
    }
    try {
      return settled(kept == null);
    } catch (StoppedException stopped) {
      return ended(stopped.outcome(calls.traffic()));
    }
  }

  private void restore(KeptWalk kept) {
    before = kept.state().lastSync();
    lastSync.resume(kept.state().stoppedSince());
    second = kept.state().second();
    beganAt = kept.state().beganAt();
    draft = kept.draft();
    place = kept.state().place();
    from = place;
    lists.limit(kept.state().limit());
  }

  /** Walks until {@code last_sync} stands still from begin to end; a second walk is the last. */
  private DistrictReading settled(boolean begins) throws StoppedException {
    String now = lastSync.lastSync();
    if (begins) {
      before = now;
    }
    while (true) {
      if (!now.equals(before)) {
        beginAnew(now);
      }
      PackedLists read = once();
      beforePage();
      now = lastSync.lastSync();
      if (now.equals(before)) {
        return complete(read);
      }
    }
  }

  private void beginAnew(String now) throws StoppedException {
    draft = null;
    place = null;
    from = null;
    if (second) {
      second = false;
      throw StoppedException.retry(FailureCause.CLEVER_DATA_MOVED);
    }
    second = true;
    before = now;
    beganAt = means.clock().instant();
  }

  private DistrictReading complete(PackedLists read) {
    var kept = new PartialWalk(new KeptWalk(state(null, true), read));
    return new DistrictReading.Complete(
        read.rosters(before, lastSync.stoppedSince()), beganAt, kept, calls.traffic());
  }

  private DistrictReading ended(Fetched.Stopped why) {
    boolean passing = why instanceof Fetched.Retry || why instanceof Fetched.WaitUntil;
    if (!passing || (draft == null && !second)) {
      return new DistrictReading.Stopped(why);
    }
    WalkState state = state(place, false);
    boolean onlyTime = anyPage && (outOfTime || why instanceof Fetched.WaitUntil);
    return new DistrictReading.Paused(new PartialWalk(new KeptWalk(state, draft)), onlyTime, why);
  }

  private WalkState state(@Nullable Place place, boolean whole) {
    LocalDate since = lastSync.stoppedSince();
    return new WalkState(
        wanted.contacts(), before, since, second, lists.limit(), place, beganAt, whole);
  }

  @Override
  public Optional<Place> from() {
    place = from;
    from = null;
    return Optional.ofNullable(place);
  }

  /** Begins no page that the longest one so far would leave no time to keep after. */
  @Override
  public void beforePage() throws StoppedException {
    Instant now = means.clock().instant();
    Duration took = pageBegan == null ? Duration.ZERO : Duration.between(pageBegan, now);
    longestPage = took.compareTo(longestPage) > 0 ? took : longestPage;
    pageBegan = now;
    long unkept = draft == null ? 0 : draft.unkept();
    if (!calls.allows(longestPage.plus(PartialReading.timeToKeep(unkept)).plusMillis(1))) {
      outOfTime = true;
      throw StoppedException.retry(FailureCause.NO_HEADWAY);
    }
  }

  @Override
  public void next(Place next) {
    place = next;
  }

  private PackedLists once() throws StoppedException {
    PackedLists read = draft == null ? schools() : draft;
    draft = read;
    sections(read);
    terms(read);
    people(read, Kind.STUDENT, Role.STUDENT);
    people(read, Kind.TEACHER, Role.TEACHER);
    people(read, Kind.OTHER_STAFF, Role.STAFF);
    if (wanted.contacts()) {
      contacts(read);
    }
    return read;
  }

  private PackedLists schools() throws StoppedException {
    var source = new Source<>("/schools", "", new PageCodec<>(SchoolCodec::school, _ -> true));
    Optional<Listing<School>> listed = shared.shown(source, Listing::new);
    if (listed.isEmpty()) {
      throw StoppedException.broken(
          lists.address(source.path()), "refused or missing, though the district is shown");
    }
    LocalDate today = LocalDate.ofInstant(means.clock().instant(), ZoneOffset.UTC);
    return new PackedLists(new SchoolNumbers(listed.get().items(), wanted.schools()), today);
  }

  private void sections(PackedLists to) throws StoppedException {
    var source = new Source<>("/sections", "", new PageCodec<>(SchoolCodec::section, _ -> true));
    needed(to, Kind.SECTION, source, to.routing()::section);
  }

  /** Terms may be unshared; the schools are imported without them. */
  private void terms(PackedLists to) throws StoppedException {
    if (to.isDone(Kind.TERM)) {
      return;
    }
    var source = new Source<>("/terms", "", new PageCodec<>(SchoolCodec::term, _ -> true));
    var read = shared.shown(source, sorting(to, Kind.TERM, to.routing()::term), this);
    if (read.isPresent()) {
      to.end(Kind.TERM);
    } else {
      to.lack(Kind.TERM);
    }
    place = null;
  }

  private void people(PackedLists to, Kind kind, Role role) throws StoppedException {
    var codec =
        new PageCodec<Placed>(
            json -> UserCodec.placed(json, role), each -> each.user().belongsTo(role));
    var source = new Source<>("/users", "role=" + role.title(), codec);
    needed(to, kind, source, (records, each) -> to.routing().person(records, role, each));
  }

  private void contacts(PackedLists to) throws StoppedException {
    var codec = new PageCodec<>(UserCodec::read, user -> user.belongsTo(Role.CONTACT));
    var source = new Source<>("/users", "role=" + Role.CONTACT.title(), codec);
    needed(to, Kind.CONTACT, source, to.routing()::contact);
  }

  private <T extends PageCodec.Item> void needed(
      PackedLists to, Kind kind, Source<T> source, BiConsumer<ListRecords, T> route)
      throws StoppedException {
    if (to.isDone(kind)) {
      return;
    }
    var unused = shared.needed(kind, source, sorting(to, kind, route), this);
    to.end(kind);
    place = null;
  }

  private static <T> Supplier<Sorter<T>> sorting(
      PackedLists to, Kind kind, BiConsumer<ListRecords, T> route) {
    return () -> new Sorter<>(to.begin(kind), route);
  }

  /** Has each record of a list packed for its schools. */
  private record Sorter<T>(ListRecords records, BiConsumer<ListRecords, T> route)
      implements PageTaker<T> {
    @Override
    public void take(Page<T> page) {
      page.items().forEach(each -> route.accept(records, each));
      records.unreadable(page.unreadable());
    }
  }
}
