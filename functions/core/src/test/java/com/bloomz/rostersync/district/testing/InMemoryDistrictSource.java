package com.bloomz.rostersync.district.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.SyncPause;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.district.PartialReading;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A Clever with the districts and rosters that it was given, of which each school is a page. A
 * packed roster is a number under which the roster is kept here.
 */
public final class InMemoryDistrictSource implements DistrictSource, RosterUnpacker {
  /** What each reading takes. */
  public static final Traffic TRAFFIC = new Traffic(10, 1_000, Duration.ZERO);

  private static final byte VERSION = 1;
  private static final byte WHOLE = 2;
  private static final byte MISSING = 3;
  private static final int PART_HEAD = 2 + Integer.BYTES;
  private static final int SIZE = 1 + Integer.BYTES + Long.BYTES;

  /** When the data are from, if nothing else is said. */
  public static final Instant SYNCED = Instant.parse("2026-11-01T02:00:00Z");

  private final Map<AccessToken, CleverId> districts = new HashMap<>();
  private final Map<CleverId, CleverRoster> schools = new HashMap<>();
  private final Map<CleverId, CleverRoster> ownLists = new HashMap<>();
  private final Map<CleverId, CleverId> districtOf = new HashMap<>();
  private final Deque<Fetched.Stopped> stops = new ArrayDeque<>();
  private final List<CleverRoster> packed = new ArrayList<>();
  private final Map<CleverRoster, Integer> numbers = new HashMap<>();
  private final List<Wanted> asked = new ArrayList<>();
  private Instant lastSync = SYNCED;
  private @Nullable LocalDate changesOn;
  private final List<CleverId> pages = new ArrayList<>();
  private @Nullable FailureCause fault;
  private boolean paused;
  private @Nullable LocalDate pauseEnd;
  private InstantSource clock = () -> Instant.EPOCH;

  /** Accepts that token for that district. */
  public InMemoryDistrictSource token(AccessToken token, CleverId district) {
    districts.put(token, district);
    return this;
  }

  /** Accepts that token no more. */
  public void revoke(AccessToken token) {
    districts.remove(token);
  }

  /** Lists that school for that district, contacts included, or gives it another roster. */
  public InMemoryDistrictSource school(CleverId district, CleverId school, CleverRoster roster) {
    districtOf.put(school, district);
    schools.put(school, roster);
    return this;
  }

  /** Shows a school that roster where it is read on its own. */
  public void ownLists(CleverId school, CleverRoster roster) {
    ownLists.put(school, roster);
  }

  /** Lists that school no more. */
  public void gone(CleverId school) {
    districtOf.remove(school);
    schools.remove(school);
  }

  /** Answers the next reading so; several are taken in turn. */
  public void stop(Fetched.Stopped why) {
    stops.add(why);
  }

  /** Has taken over the district's data at that time; at first at {@link #SYNCED}. */
  public void synced(Instant time) {
    lastSync = time;
  }

  /** Has enrollments that begin or end on that day; null for none. */
  public void changesOn(@Nullable LocalDate day) {
    changesOn = day;
  }

  /** Has that time when a reading is complete. */
  public InMemoryDistrictSource clock(InstantSource time) {
    clock = time;
    return this;
  }

  /** The schools that were read, each as often as it was. */
  public List<CleverId> pages() {
    return List.copyOf(pages);
  }

  /** Fails once at the first page that a reading asks for. */
  public void fail(FailureCause cause) {
    fault = cause;
  }

  /**
   * Has paused the sync of every district, or goes on.
   *
   * @param until when it goes on; null for a day that Clever does not say
   */
  public void pause(boolean nowPaused, @Nullable LocalDate until) {
    paused = nowPaused;
    pauseEnd = until;
  }

  /** What a school's own reading finds now. */
  public Fetched alone(CleverSource.Wanted wanted) {
    if (!wanted.district().equals(districts.get(wanted.token()))) {
      return new Fetched.Refused(TRAFFIC);
    }
    if (paused && !wanted.isAskedFor()) {
      return new Fetched.SyncPaused(pauseEnd, TRAFFIC);
    }
    CleverRoster listed = schools.get(wanted.school());
    CleverRoster roster = listed == null ? null : ownLists.getOrDefault(wanted.school(), listed);
    return roster == null
        ? new Fetched.Gone(TRAFFIC)
        : new Fetched.Complete(
            withPause(wanted.contacts() ? roster : SampleDistrict.withoutContacts(roster)),
            TRAFFIC);
  }

  private CleverRoster withPause(CleverRoster roster) {
    return paused
        ? roster.withUnknown(roster.unknown().withPause(new SyncPause(pauseEnd)))
        : roster;
  }

  /** All readings that were asked for, in order. */
  public List<Wanted> asked() {
    return List.copyOf(asked);
  }

  @Override
  public DistrictReading readOn(
      Wanted wanted, Iterable<byte[]> kept, TimeLeft time, ReadProgress progress) {
    asked.add(wanted);
    Fetched.@Nullable Stopped stop = stop(wanted);
    if (stop != null) {
      return new DistrictReading.Stopped(stop);
    }
    Map<CleverId, CleverRoster> moment = read(kept, wanted.contacts());
    Instant readAt = moment.isEmpty() ? null : readAt(kept);
    Map<CleverId, CleverRoster> left = new TreeMap<>(schools);
    left.keySet().removeIf(id -> !wanted.district().equals(districtOf.get(id)));
    Set<CleverId> missing = moment.isEmpty() ? missing(wanted, left.keySet()) : missing(kept);
    if (readAt != null) {
      return complete(moment, missing, wanted, readAt);
    }
    int before = moment.size();
    left.keySet().retainAll(wanted.schools());
    left.keySet().removeAll(moment.keySet());
    FailureCause failed = fault;
    fault = null;
    if (failed != null) {
      var why = new Fetched.Retry(failed, TRAFFIC);
      return new DistrictReading.Paused(partial(moment, missing, wanted, before), false, why);
    }
    for (Map.Entry<CleverId, CleverRoster> each : left.entrySet()) {
      if (!time.left().isPositive()) {
        var why = new Fetched.Retry(FailureCause.NO_HEADWAY, TRAFFIC);
        return moment.size() == before
            ? new DistrictReading.Stopped(why)
            : new DistrictReading.Paused(partial(moment, missing, wanted, before), true, why);
      }
      moment.put(each.getKey(), each.getValue());
      pages.add(each.getKey());
      progress.read(moment.size());
    }
    return complete(moment, missing, wanted, clock.instant());
  }

  private Fetched.@Nullable Stopped stop(Wanted wanted) {
    Fetched.Stopped stop = stops.poll();
    if (stop != null) {
      return stop;
    }
    if (!wanted.district().equals(districts.get(wanted.token()))) {
      return new Fetched.Refused(TRAFFIC);
    }
    return paused ? new Fetched.SyncPaused(pauseEnd, TRAFFIC) : null;
  }

  private DistrictReading complete(
      Map<CleverId, CleverRoster> moment, Set<CleverId> missing, Wanted wanted, Instant readAt) {
    PartialReading all = partial(moment, missing, wanted, 0);
    byte[] whole =
        ByteBuffer.allocate(2 + Long.BYTES)
            .put(VERSION)
            .put(WHOLE)
            .putLong(readAt.getEpochSecond())
            .array();
    PartialReading read =
        new PartialReading() {
          @Override
          public long size() {
            return all.size();
          }

          @Override
          public boolean replaces() {
            return true;
          }

          @Override
          public void parts(Consumer<byte[]> to) {
            all.parts(to);
            to.accept(whole);
          }
        };
    return new DistrictReading.Complete(
        new Moment(moment, missing, wanted.contacts()), readAt, read, TRAFFIC);
  }

  private static @Nullable Instant readAt(Iterable<byte[]> kept) {
    @Nullable Instant readAt = null;
    for (byte[] part : kept) {
      readAt = part[1] == WHOLE ? Instant.ofEpochSecond(ByteBuffer.wrap(part).getLong(2)) : null;
    }
    return readAt;
  }

  private Map<CleverId, CleverRoster> read(Iterable<byte[]> kept, boolean contacts) {
    Map<CleverId, CleverRoster> moment = new LinkedHashMap<>();
    for (byte[] part : kept) {
      if (part.length < 2 || part[0] != VERSION || (contacts && part[1] == 0)) {
        return new LinkedHashMap<>();
      }
      if (part[1] == WHOLE || part[1] == MISSING) {
        continue;
      }
      CleverRoster roster = packed.get(ByteBuffer.wrap(part).getInt(2));
      moment.put(new CleverId(new String(part, PART_HEAD, part.length - PART_HEAD, UTF_8)), roster);
    }
    return moment;
  }

  private static Set<CleverId> missing(Wanted wanted, Set<CleverId> listed) {
    Set<CleverId> missing = new TreeSet<>(wanted.schools());
    missing.removeAll(listed);
    return missing;
  }

  private static Set<CleverId> missing(Iterable<byte[]> kept) {
    Set<CleverId> missing = new TreeSet<>();
    for (byte[] part : kept) {
      if (part[1] == MISSING) {
        missing.add(new CleverId(new String(part, 2, part.length - 2, UTF_8)));
      }
    }
    return missing;
  }

  private static byte[] missing(CleverId school) {
    byte[] id = school.value().getBytes(UTF_8);
    return ByteBuffer.allocate(2 + id.length).put(VERSION).put(MISSING).put(id).array();
  }

  private PartialReading partial(
      Map<CleverId, CleverRoster> moment, Set<CleverId> missing, Wanted wanted, int before) {
    List<byte[]> parts = new ArrayList<>();
    moment.forEach(
        (school, roster) -> {
          byte[] id = school.value().getBytes(UTF_8);
          parts.add(
              ByteBuffer.allocate(PART_HEAD + id.length)
                  .put(VERSION)
                  .put((byte) (wanted.contacts() ? 1 : 0))
                  .putInt(number(roster))
                  .put(id)
                  .array());
        });
    return new PartialReading() {
      @Override
      public long size() {
        return (long) moment.size() - before;
      }

      @Override
      public boolean replaces() {
        return before == 0;
      }

      @Override
      public void parts(Consumer<byte[]> to) {
        parts.subList(before, parts.size()).forEach(to);
        if (before == 0) {
          missing.forEach(school -> to.accept(missing(school)));
        }
      }
    };
  }

  private int number(CleverRoster roster) {
    Integer known = numbers.putIfAbsent(roster, packed.size());
    if (known == null) {
      packed.add(roster);
    }
    return known == null ? packed.size() - 1 : known;
  }

  @Override
  public Optional<CleverRoster> unpack(PackedRoster roster) {
    ByteBuffer bytes = ByteBuffer.wrap(roster.bytes());
    if (roster.version() != VERSION || roster.size() != SIZE) {
      return Optional.empty();
    }
    int number = bytes.getInt(1);
    return roster.equals(pack(number)) ? Optional.of(packed.get(number)) : Optional.empty();
  }

  private static PackedRoster pack(int number) {
    CRC32 check = new CRC32();
    check.update(number);
    byte[] bytes =
        ByteBuffer.allocate(SIZE).put(VERSION).putInt(number).putLong(check.getValue()).array();
    return new PackedRoster(bytes);
  }

  private final class Moment implements DistrictRosters {
    private final Map<CleverId, CleverRoster> rosters;
    private final Set<CleverId> missing;
    private final boolean contactsRead;
    private final Instant sync = lastSync;
    private final @Nullable LocalDate changes = changesOn;

    Moment(Map<CleverId, CleverRoster> rosters, Set<CleverId> missing, boolean contactsRead) {
      this.rosters = rosters;
      this.missing = missing;
      this.contactsRead = contactsRead;
    }

    @Override
    public Optional<CleverRoster> school(CleverId school, boolean contacts) {
      if (contacts && !contactsRead) {
        throw new IllegalArgumentException("no contacts were read");
      }
      return Optional.ofNullable(rosters.get(school))
          .map(roster -> contacts ? roster : SampleDistrict.withoutContacts(roster));
    }

    @Override
    public boolean isMissing(CleverId school) {
      return missing.contains(school);
    }

    @Override
    public Optional<Instant> lastSync() {
      return Optional.of(sync);
    }

    @Override
    public Optional<LocalDate> changesOn() {
      return Optional.ofNullable(changes);
    }

    @Override
    public PackedRoster packed(CleverId school, boolean contacts) {
      CleverRoster roster =
          school(school, contacts)
              .orElseThrow(() -> new IllegalArgumentException("no school " + school));
      return pack(number(roster));
    }
  }
}
