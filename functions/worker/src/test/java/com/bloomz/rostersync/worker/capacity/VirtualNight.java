package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.cleverevents.testing.InMemoryLastWalks;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.district.PartialReading;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.testing.InMemoryImportBus;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.nights.Dispatching;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.nights.districts.DistrictImports;
import com.bloomz.rostersync.nights.districts.DistrictOutcome;
import com.bloomz.rostersync.nights.districts.PacedDistricts;
import com.bloomz.rostersync.nights.districts.testing.InMemoryKeptReadings;
import com.bloomz.rostersync.nights.testing.InMemoryDispatchMarks;
import com.bloomz.rostersync.nights.testing.InMemoryDistrictClaims;
import com.bloomz.rostersync.nights.testing.InMemoryPackedRosters;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.CleverOutage;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.SealedToken;
import com.bloomz.rostersync.tokens.TokenVault;
import com.bloomz.rostersync.worker.capacity.VirtualQueue.Crew;
import com.bloomz.rostersync.worker.capacity.VirtualQueue.Sizes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The nights of a country: rule, dispatcher, districts and imports, with the workers of
 * template.yaml. Every school has changed.
 */
final class VirtualNight {
  static final Duration SPACING = Duration.ofSeconds(2);

  private static final Duration FIRING = Duration.ofMinutes(15);
  private static final Duration INVOCATION = Duration.ofMinutes(15);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final CleverRoster ROSTER =
      new CleverRoster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  final VirtualDay day;
  final Pacing pacing;
  final VirtualImports imports;
  final Crew crew = new Crew();
  final VirtualQueue<DistrictNight> districts;
  final VirtualQueue<SchoolId> nightly;
  private final Country country;
  private final Duration spacing;
  private final VirtualQueue<ShardPosition> shards;
  private final InMemoryDistrictClaims claims = new InMemoryDistrictClaims();
  private final InMemoryPackedRosters packed = new InMemoryPackedRosters();
  private final Dispatching dispatching;
  private final DistrictImports work;
  private final ImportQueue queue = new Nightly();
  private int suffix;
  private int readAlone;
  private int failed;
  private int missed;

  VirtualNight(Country country, Instant start, Duration spacing) {
    this.country = country;
    this.spacing = spacing;
    day = new VirtualDay(start);
    pacing = new Pacing(day);
    imports = new VirtualImports(day);
    DeployedWorkers workers = DeployedWorkers.ofTemplate();
    int receives = workers.receives();
    shards = new VirtualQueue<>(day, new Sizes(workers.shards(), receives), crew, _ -> shard());
    districts =
        new VirtualQueue<>(day, new Sizes(workers.districts(), receives), crew, _ -> district());
    nightly = new VirtualQueue<>(day, new Sizes(workers.nightly(), receives), crew, _ -> nightly());
    dispatching =
        new Dispatching(
            new Dispatching.Ports(
                country, new InMemoryDispatchMarks(), claims, this::send, this::send),
            day);
    work = districtImports();
    for (Instant at = start; at.isBefore(start.plus(Duration.ofDays(2))); at = at.plus(FIRING)) {
      day.at(at, () -> Dispatching.start(this::send));
    }
  }

  /** How many imports had to read Clever by themselves. */
  int readAlone() {
    return readAlone;
  }

  /** How many imports failed or went to a dead-letter queue, and how many districts did. */
  int lost() {
    return failed + districts.parked() + nightly.parked();
  }

  /** How many districts missed their night. */
  int missed() {
    return missed;
  }

  private void send(List<ShardPosition> positions) {
    positions.forEach(position -> shards.send(position, Duration.ZERO));
  }

  private void send(List<DistrictNight> nights, Duration delay) {
    nights.forEach(night -> districts.send(night, delay));
  }

  private TimeLeft timeLeft() {
    return () -> INVOCATION.minus(day.worked());
  }

  private DistrictImports districtImports() {
    var store = new InMemoryImportStore();
    return new DistrictImports(
        new DistrictImports.Ports(
            country,
            claims,
            new ScheduledOnly(country),
            imports,
            store,
            imports,
            new InMemoryImportBus(),
            packed,
            new InMemoryKeptReadings(),
            new Districts(),
            EventSource.OFF,
            new InMemoryLastWalks(),
            new Vault(),
            queue,
            (school, fault) -> {
              throw fault;
            }),
        day,
        () -> String.valueOf(++suffix),
        spacing);
  }

  private VirtualQueue.Work<ShardPosition> shard() {
    return (position, last) -> {
      day.takes(LOOK);
      var unused = dispatching.readOn(position, timeLeft());
      return true;
    };
  }

  /** A worker with what its process knows of Clever. */
  private VirtualQueue.Work<DistrictNight> district() {
    var outage = new CleverOutage();
    return (night, last) -> {
      day.takes(LOOK);
      var paced = new PacedDistricts(work, queue, outage, day);
      return switch (paced.run(night, last, timeLeft())) {
        case DistrictOutcome.Done _, DistrictOutcome.NothingToDo _ -> true;
        case DistrictOutcome.GoesOn _ -> again(night, Duration.ZERO);
        case DistrictOutcome.Later(Duration after) -> again(night, after);
        case DistrictOutcome.TryAgain _, DistrictOutcome.Busy _ -> false;
        case DistrictOutcome.Missed _ -> {
          missed++;
          yield true;
        }
      };
    };
  }

  private boolean again(DistrictNight night, Duration after) {
    districts.send(night, after);
    return true;
  }

  private VirtualQueue.Work<SchoolId> nightly() {
    CleverSource clever =
        new PackedSource(
            new PackedSource.Kept(packed, _ -> Optional.of(ROSTER)),
            new CleverOutage().guarding(this::alone, day),
            new InMemoryImportStore(),
            day);
    return (school, last) -> {
      day.takes(LOOK);
      ImportRequest request = imports.waiting(school);
      if (request == null) {
        return true;
      }
      return switch (clever.fetch(wanted(school, request), timeLeft(), _ -> {})) {
        case Fetched.WaitUntil(Instant until, var _, var _) -> {
          nightly.send(school, Duration.between(day.instant(), until).plusSeconds(1));
          yield true;
        }
        case Fetched.Retry _ when !last -> false;
        case Fetched.Complete _ -> ended(school, true);
        case Fetched _ -> ended(school, false);
      };
    };
  }

  private boolean ended(SchoolId school, boolean well) {
    day.takes(well ? Pacing.ofImport(country.of(school).studentsOfASchool()) : LOOK);
    failed += well ? 0 : 1;
    imports.end(school);
    return true;
  }

  private CleverSource.Wanted wanted(SchoolId school, ImportRequest request) {
    CleverId district = country.of(school).id();
    return new CleverSource.Wanted(
        district,
        new CleverId("clever-" + school.value()),
        token(district),
        false,
        new CleverSource.PackedFor(school, request.id()));
  }

  private Fetched alone(CleverSource.Wanted wanted, TimeLeft time, CleverSource.ReadProgress at) {
    readAlone++;
    int students = country.district(wanted.district()).studentsOfASchool();
    return pacing
        .read(wanted.token(), students, 1, time)
        .map(Fetched.class::cast)
        .orElseGet(() -> new Fetched.Complete(ROSTER, Pacing.traffic(9)));
  }

  private static AccessToken token(CleverId district) {
    return new AccessToken("token of " + district.value());
  }

  private final class Nightly implements ImportQueue {
    @Override
    public void send(SchoolId school, Trigger because, Duration delay) {
      nightly.send(school, delay);
    }

    @Override
    public int waiting() {
      return nightly.waiting();
    }
  }

  private final class Districts implements DistrictSource, DistrictRosters, PartialReading {
    @Override
    public DistrictReading readOn(
        Wanted wanted, Iterable<byte[]> kept, TimeLeft time, CleverSource.ReadProgress progress) {
      Country.District district = country.district(wanted.district());
      Instant began = day.instant();
      return pacing
          .read(wanted.token(), district.students(), district.schools().size(), time)
          .<DistrictReading>map(DistrictReading.Stopped::new)
          .orElseGet(() -> new DistrictReading.Complete(this, began, this, Pacing.traffic(9)));
    }

    @Override
    public long size() {
      return 1;
    }

    @Override
    public boolean replaces() {
      return true;
    }

    /** It is read anew. */
    @Override
    public void parts(Consumer<byte[]> to) {}

    @Override
    public Optional<CleverRoster> school(CleverId school, boolean contacts) {
      return Optional.of(ROSTER);
    }

    @Override
    public boolean isMissing(CleverId school) {
      return false;
    }

    @Override
    public PackedRoster packed(CleverId school, boolean contacts) {
      return new PackedRoster(new byte[] {1});
    }

    @Override
    public Optional<Instant> lastSync() {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> changesOn() {
      return Optional.empty();
    }
  }

  private static final class Vault implements TokenVault {
    @Override
    public SealedToken seal(SchoolId school, AccessToken token) {
      throw new UnsupportedOperationException("nobody enters a token at night");
    }

    @Override
    public AccessToken open(SchoolId school, SealedToken sealed) {
      return new AccessToken(sealed.ciphertext());
    }
  }
}
