package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.nights.WaitingImports;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports that wait or run in a store in memory. */
public final class InMemoryWaitingImports implements WaitingImports {
  private final InMemoryImportStore store;
  private final Map<ImportId, Sweeps> swept = new HashMap<>();

  private final Map<SchoolId, Instant> ended = new HashMap<>();

  private record Sweeps(int deaths, long epoch, Instant last, Instant since) {
    static final Sweeps NONE = new Sweeps(0, -1, Instant.MIN, Instant.MIN);

    Instant since(long now, Instant otherwise) {
      return epoch == now ? since : otherwise;
    }
  }

  public InMemoryWaitingImports(InMemoryImportStore store) {
    this.store = store;
  }

  @Override
  public synchronized Page page(int shard, Instant before, @Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    Instant minute = before.truncatedTo(ChronoUnit.MINUTES);
    List<SchoolId> all =
        store.everAsked().stream()
            .filter(school -> Math.floorMod(school.value().hashCode(), 16) == shard)
            .filter(
                school ->
                    request(school)
                        .map(each -> each.requestedAt().isBefore(minute))
                        .orElse(!store.isAnnounced(school)))
            .sorted(Comparator.comparing(SchoolId::value))
            .toList();
    List<SchoolId> part = all.stream().skip(from).limit(limit).toList();
    int next = from + part.size();
    return new Page(part, next < all.size() ? Integer.toString(next) : null);
  }

  @Override
  public synchronized LookedAt takeUp(SchoolId school, Instant now, Patience patience) {
    ImportRequest request = request(school).orElse(null);
    if (request == null) {
      return ended(school, now.minus(patience.withDead()), now);
    }
    Instant until = store.claimedUntil(school);
    Instant since = now.minus(until == null ? patience.withUnclaimed() : patience.withDead());
    Sweeps before = swept.getOrDefault(request.id(), Sweeps.NONE);
    Instant resumes = store.resumes(school);
    Instant still = until == null ? request.requestedAt() : until;
    if (still.isAfter(since)
        || before.last().isAfter(since)
        || (until == null && resumes != null && resumes.isAfter(since))) {
      return new LeftAlone(request);
    }
    long epoch = store.epoch(school);
    Instant first = before.since(epoch, now);
    if (until == null) {
      swept.put(request.id(), new Sweeps(before.deaths(), epoch, now, first));
      return new TakenUp(request, 0, first);
    }
    int deaths = epoch == before.epoch() ? before.deaths() : before.deaths() + 1;
    swept.put(request.id(), new Sweeps(deaths, epoch, now, first));
    return new TakenUp(request, deaths, first);
  }

  private LookedAt ended(SchoolId school, Instant since, Instant now) {
    if (store.isAnnounced(school) || ended.getOrDefault(school, Instant.MIN).isAfter(since)) {
      return new NothingThere();
    }
    ended.put(school, now);
    return new Unannounced();
  }

  private Optional<ImportRequest> request(SchoolId school) {
    return store.running(school).map(Running::request);
  }
}
