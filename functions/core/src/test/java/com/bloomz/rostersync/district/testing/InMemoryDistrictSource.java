package com.bloomz.rostersync.district.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A Clever with the districts and rosters that it was given. A packed roster is a number under
 * which the roster is kept here.
 */
public final class InMemoryDistrictSource implements DistrictSource, RosterUnpacker {
  /** What each reading takes. */
  public static final Traffic TRAFFIC = new Traffic(10, 1_000, Duration.ZERO);

  private static final byte VERSION = 1;
  private static final int SIZE = 1 + Integer.BYTES + Long.BYTES;

  /** When the data are from, if nothing else is said. */
  public static final Instant SYNCED = Instant.parse("2026-11-01T02:00:00Z");

  private final Map<AccessToken, CleverId> districts = new HashMap<>();
  private final Map<CleverId, CleverRoster> schools = new HashMap<>();
  private final Map<CleverId, CleverId> districtOf = new HashMap<>();
  private final Set<CleverId> doubtful = new HashSet<>();
  private final Deque<Fetched.Stopped> stops = new ArrayDeque<>();
  private final List<CleverRoster> packed = new ArrayList<>();
  private final List<Wanted> asked = new ArrayList<>();
  private Instant lastSync = SYNCED;
  private @Nullable LocalDate changesOn;

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

  /** Leaves open from now on what belongs to that school. */
  public void doubt(CleverId school) {
    doubtful.add(school);
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

  /** All readings that were asked for, in order. */
  public List<Wanted> asked() {
    return List.copyOf(asked);
  }

  @Override
  public DistrictReading read(Wanted wanted, TimeLeft time, ReadProgress progress) {
    asked.add(wanted);
    Fetched.Stopped stop = stops.poll();
    if (stop != null) {
      return new DistrictReading.Stopped(stop);
    }
    if (!wanted.district().equals(districts.get(wanted.token()))) {
      return new DistrictReading.Stopped(new Fetched.Refused(TRAFFIC));
    }
    Map<CleverId, CleverRoster> moment = new HashMap<>(schools);
    moment.keySet().removeIf(school -> !wanted.district().equals(districtOf.get(school)));
    progress.read(moment.size());
    return new DistrictReading.Complete(new Moment(moment, wanted.contacts()), TRAFFIC);
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
    private final boolean contactsRead;
    private final Instant sync = lastSync;
    private final @Nullable LocalDate changes = changesOn;

    Moment(Map<CleverId, CleverRoster> rosters, boolean contactsRead) {
      this.rosters = rosters;
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
    public Optional<Instant> lastSync() {
      return Optional.of(sync);
    }

    @Override
    public Optional<LocalDate> changesOn() {
      return Optional.ofNullable(changes);
    }

    @Override
    public boolean isDoubtful(CleverId school) {
      return doubtful.contains(school);
    }

    @Override
    public PackedRoster packed(CleverId school, boolean contacts) {
      CleverRoster roster =
          school(school, contacts)
              .orElseThrow(() -> new IllegalArgumentException("no school " + school));
      if (!packed.contains(roster)) {
        packed.add(roster);
      }
      return pack(packed.indexOf(roster));
    }
  }
}
