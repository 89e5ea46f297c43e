package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.ListWalk.Listing;
import com.bloomz.rostersync.clever.ListWalk.PageTaker;
import com.bloomz.rostersync.clever.ListWalk.Source;
import com.bloomz.rostersync.clever.packing.DistrictRouting;
import com.bloomz.rostersync.clever.packing.ListRecords;
import com.bloomz.rostersync.clever.packing.SchoolNumbers;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.PageCodec.Page;
import com.bloomz.rostersync.clever.records.SchoolCodec;
import com.bloomz.rostersync.clever.records.SchoolCodec.School;
import com.bloomz.rostersync.clever.records.UserCodec;
import com.bloomz.rostersync.clever.records.UserCodec.Placed;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource.Wanted;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A district's walk: the district, its lists, and the district again. Each record is packed for its
 * schools as soon as its page is whole.
 */
final class DistrictWalk {
  private final Means means;
  private final Wanted wanted;
  private final Calls calls;
  private final ListWalk lists;
  private final LastSync lastSync;
  private final SharedLists shared;

  DistrictWalk(Means means, Wanted wanted, TimeLeft time, ReadProgress progress) {
    this.means = means;
    this.wanted = wanted;
    this.calls = new Calls(means, wanted.token(), time);
    this.lists = new ListWalk(calls, means.settings(), progress);
    this.lastSync = new LastSync(means, calls, lists, wanted.district());
    this.shared = new SharedLists(lists, lastSync::ask);
  }

  DistrictReading read() {
    try {
      var settled = lastSync.settled(this::once);
      return new DistrictReading.Complete(
          settled.value().rosters(settled.lastSync()), calls.traffic());
    } catch (StoppedException stopped) {
      return new DistrictReading.Stopped(stopped.outcome(calls.traffic()));
    }
  }

  private Once once() throws StoppedException {
    var source = new Source<>("/schools", "", new PageCodec<>(SchoolCodec::school, _ -> true));
    Optional<Listing<School>> listed = shared.shown(source, Listing::new);
    if (listed.isEmpty()) {
      throw StoppedException.broken(
          lists.address(source.path()), "refused or missing, though the district is shown");
    }
    Once once = new Once(new SchoolNumbers(listed.get().items()));
    once.sections();
    once.terms();
    once.people(Kind.STUDENT, Role.STUDENT);
    once.people(Kind.TEACHER, Role.TEACHER);
    once.people(Kind.OTHER_STAFF, Role.STAFF);
    if (wanted.contacts()) {
      once.contacts();
    }
    return once;
  }

  /** What one walk has read so far. */
  private final class Once {
    private final SchoolNumbers schools;
    private final DistrictRouting routing;
    private final Map<Kind, ListRecords> records = new EnumMap<>(Kind.class);

    Once(SchoolNumbers schools) {
      LocalDate today = LocalDate.ofInstant(means.clock().instant(), ZoneOffset.UTC);
      this.schools = schools;
      this.routing = new DistrictRouting(schools, today);
    }

    DistrictRosters rosters(String settledSync) {
      return routing.rosters(records, settledSync);
    }

    void sections() throws StoppedException {
      var source = new Source<>("/sections", "", new PageCodec<>(SchoolCodec::section, _ -> true));
      var read = shared.needed(Kind.SECTION, source, sorting(routing::section));
      routing.unreadableSections(read.records().unreadable());
      keep(Kind.SECTION, read);
    }

    /** Terms may be unshared; the schools are imported without them. */
    void terms() throws StoppedException {
      var source = new Source<>("/terms", "", new PageCodec<>(SchoolCodec::term, _ -> true));
      shared.shown(source, sorting(routing::term)).ifPresent(read -> keep(Kind.TERM, read));
    }

    void people(Kind kind, Role role) throws StoppedException {
      var codec =
          new PageCodec<Placed>(
              json -> UserCodec.placed(json, role), each -> each.user().belongsTo(role));
      var source = new Source<>("/users", "role=" + role.title(), codec);
      Supplier<Sorter<Placed>> empty = sorting((to, each) -> routing.person(to, role, each));
      keep(kind, shared.needed(kind, source, empty));
    }

    void contacts() throws StoppedException {
      var codec = new PageCodec<>(UserCodec::read, user -> user.belongsTo(Role.CONTACT));
      var source = new Source<>("/users", "role=" + Role.CONTACT.title(), codec);
      keep(Kind.CONTACT, shared.needed(Kind.CONTACT, source, sorting(routing::contact)));
    }

    private void keep(Kind kind, Sorter<?> read) {
      records.put(kind, read.records().sealed());
    }

    private <T> Supplier<Sorter<T>> sorting(BiConsumer<ListRecords, T> route) {
      return () -> new Sorter<>(new ListRecords(schools.size()), route);
    }
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
