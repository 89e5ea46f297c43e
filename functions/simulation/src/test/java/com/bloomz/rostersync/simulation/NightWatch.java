package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches the nights: a district's night is done only where every scheduled school of it has its
 * import asked for, is recorded as unchanged, or had another import in its way (A 1).
 */
final class NightWatch {
  /** A clock may be wrong by that much. */
  private static final Duration SKEW = Duration.ofMinutes(15);

  /** Who has joined since may not be in the list that a shard was read from. */
  private static final Duration EVENING = Duration.ofHours(6);

  private final VirtualTime time;
  private final ScheduledSchools scheduled;
  private final NightlyImports nights;
  private final Set<String> excused = new HashSet<>();
  private final Map<SchoolId, Instant> joined = new HashMap<>();
  private final Set<DistrictNight> sent = new HashSet<>();
  private final Set<DistrictNight> marked = new HashSet<>();
  private final Set<DistrictNight> done = new HashSet<>();
  private final Map<ImportId, LocalDate> imports = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  NightWatch(VirtualTime time, ScheduledSchools scheduled, NightlyImports nights) {
    this.time = time;
    this.scheduled = scheduled;
    this.nights = nights;
  }

  /** What was wrong so far, and the nights that were sent and never done. */
  List<String> broken() {
    List<String> all = new ArrayList<>(broken);
    var left = new HashSet<>(sent);
    left.removeAll(done);
    var unsent = new HashSet<>(marked);
    unsent.removeAll(sent);
    unsent.stream().map(each -> "night marked and not sent: " + each).sorted().forEach(all::add);
    left.stream().map(each -> "night not done: " + each).sorted().forEach(all::add);
    return all;
  }

  /** The night of an import; one of a missed night may be asked for on the day after. */
  LocalDate nightOf(ImportReport report, ZoneId zone) {
    LocalDate asked = LocalDate.ofInstant(report.requestedAt(), zone);
    LocalDate night = imports.getOrDefault(report.id(), asked);
    return night.isBefore(asked) ? night : asked;
  }

  /** The school has nights from now on: those that have begun may be done without it. */
  void joined(SchoolId school) {
    joined.put(school, time.instant());
    excuse(school);
  }

  private void excuse(SchoolId school) {
    long day = Math.floorDiv(time.instant().getEpochSecond(), 86_400L);
    for (int zone = -1; zone <= 0; zone++) {
      excused.add(school + " " + LocalDate.ofEpochDay(day + zone));
    }
  }

  private boolean hasJoinedSince(SchoolId school, Instant when) {
    Instant at = joined.get(school);
    return at != null && !at.isBefore(when);
  }

  /** Marks of shards, watched: what is marked was sent whole. */
  DispatchMarks marks(DispatchMarks marks) {
    return new Marks(marks);
  }

  private final class Marks implements DispatchMarks {
    private final DispatchMarks marks;

    Marks(DispatchMarks marks) {
      this.marks = marks;
    }

    @Override
    public boolean isDispatched(Night night, int shard) {
      return marks.isDispatched(night, shard);
    }

    @Override
    public void markDispatched(Night night, int shard, Instant now) {
      marks.markDispatched(night, shard, now);
      scheduled.page(shard, night.zone(), null, 100).schools().stream()
          .filter(each -> !hasJoinedSince(each.school(), now.minus(EVENING)))
          .map(each -> new DistrictNight(each.district(), night))
          .forEach(marked::add);
    }

    @Override
    public boolean isClosed(Night night, int shard) {
      return marks.isClosed(night, shard);
    }

    @Override
    public void markClosed(Night night, int shard, Instant now) {
      marks.markClosed(night, shard, now);
    }
  }

  void sent(DistrictNight night) {
    sent.add(night);
  }

  private void finished(DistrictNight night) {
    Instant now = time.instant();
    if (done.add(night) && now.isBefore(night.night().end().minus(SKEW))) {
      LocalDate date = night.night().date();
      for (SchoolId school : scheduled.schools(night.district(), night.night().zone())) {
        var standing = nights.standing(school);
        boolean asked = standing.night() != null && !standing.night().isBefore(date);
        if (!asked && standing.waiting() == null && !excused.contains(school + " " + date)) {
          broken.add("night of school " + school + " left out: " + date);
        }
      }
    }
  }

  /** Nightly imports, watched. */
  NightlyImports imports() {
    return new Imports();
  }

  /** Claims of districts, watched. */
  DistrictClaims claims(DistrictClaims claims) {
    return new Claims(claims);
  }

  private final class Imports implements NightlyImports {
    @Override
    public Standing standing(SchoolId school) {
      Standing standing = nights.standing(school);
      if (standing.waiting() != null) {
        excuse(school);
      }
      return standing;
    }

    @Override
    public boolean ask(SchoolId school, ImportRequest request, LocalDate night) {
      boolean asked = nights.ask(school, request, night);
      if (asked) {
        imports.put(request.id(), night);
      }
      if (!asked) {
        excused.add(school + " " + night);
      }
      return asked;
    }

    @Override
    public boolean recordUnchanged(ImportReport report, Standing from, LocalDate night) {
      return nights.recordUnchanged(report, from, night);
    }
  }

  private final class Claims implements DistrictClaims {
    private final DistrictClaims claims;

    Claims(DistrictClaims claims) {
      this.claims = claims;
    }

    @Override
    public Claiming claim(DistrictNight night, Instant now, Instant until) {
      return claims.claim(night, now, until);
    }

    @Override
    public Set<ZoneId> zones(CleverId district, LocalDate since) {
      return claims.zones(district, since);
    }

    @Override
    public void release(DistrictNight night, long epoch) {
      claims.release(night, epoch);
    }

    @Override
    public void finish(DistrictNight night, long epoch) {
      claims.finish(night, epoch);
      finished(night);
    }

    @Override
    public boolean isDone(DistrictNight night) {
      return claims.isDone(night);
    }

    @Override
    public void noteFault(DistrictNight night, FailureCause cause) {
      claims.noteFault(night, cause);
    }

    @Override
    public Optional<FailureCause> fault(DistrictNight night) {
      return claims.fault(night);
    }
  }
}
