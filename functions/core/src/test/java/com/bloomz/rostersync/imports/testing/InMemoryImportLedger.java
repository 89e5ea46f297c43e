package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportLedger;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.ImportStore.Claiming;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A ledger over an import store. It knows the imports that a key was bound to, or that it was told
 * of.
 */
public final class InMemoryImportLedger implements ImportLedger {
  private static final Duration KEYS_LAST = Duration.ofDays(2);

  private final ImportStore store;
  private final Map<SchoolId, NavigableSet<ImportId>> known = new HashMap<>();
  private final Map<String, Bound> keys = new HashMap<>();

  public InMemoryImportLedger(ImportStore store) {
    this.store = store;
  }

  private record Bound(ImportRequest request, Instant until) {}

  /** Tells it of an import that no key was bound to. */
  public synchronized void know(SchoolId school, ImportId id) {
    known.computeIfAbsent(school, _ -> new TreeSet<>()).add(id);
  }

  @Override
  public synchronized List<ImportReport> ended(
      SchoolId school, @Nullable ImportId before, int limit) {
    NavigableSet<ImportId> ids = known.getOrDefault(school, new TreeSet<>());
    NavigableSet<ImportId> earlier = before == null ? ids : ids.headSet(before, false);
    return earlier.descendingSet().stream()
        .flatMap(id -> store.report(school, id).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public JournalPage journal(SchoolId school, ImportId id, @Nullable String cursor, int limit) {
    List<Change> all = store.journal(school, id);
    int from = cursor == null ? 0 : Integer.parseUnsignedInt(cursor);
    List<Change> part = all.stream().skip(from).limit(limit).toList();
    int next = from + part.size();
    return new JournalPage(part, next < all.size() ? Integer.toString(next) : null);
  }

  @Override
  public synchronized ImportRequest bind(
      SchoolId school, String key, ImportRequest request, Instant now) {
    Bound bound = keys.get(school + " " + key);
    if (bound != null && bound.until().isAfter(now)) {
      return bound.request();
    }
    know(school, request.id());
    keys.put(school + " " + key, new Bound(request, now.plus(KEYS_LAST)));
    return request;
  }

  @Override
  public synchronized void unbind(SchoolId school, String key, ImportId id) {
    Bound bound = keys.get(school + " " + key);
    if (bound != null && bound.request().id().equals(id)) {
      keys.remove(school + " " + key);
    }
  }

  @Override
  public synchronized Optional<Claim> seize(
      SchoolId school, ImportId id, Instant now, Instant until) {
    if (store.running(school).filter(running -> running.request().id().equals(id)).isEmpty()) {
      return Optional.empty();
    }
    Claiming claiming = store.claim(school, now, until);
    if (claiming instanceof Claiming.Busy(var _, Instant busyUntil)) {
      claiming = store.claim(school, busyUntil, until);
    }
    return claiming instanceof Claiming.Claimed(Claim claim)
        ? Optional.of(claim)
        : Optional.empty();
  }
}
