package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.Attempt.Missing;
import com.bloomz.rostersync.clever.Attempt.Read;
import com.bloomz.rostersync.clever.Attempt.TooLarge;
import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.records.DistrictSync;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.SchoolCodec;
import com.bloomz.rostersync.clever.records.SchoolCodec.District;
import com.bloomz.rostersync.cleverroster.SyncPause;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When Clever last took over the district's data, asked before and after a walk, as they may move
 * meanwhile (docs/clever.md 10).
 */
final class LastSync {
  private static final String DISTRICTS = "/districts";
  private static final int MOST_WALKS = 2;

  private final Means means;
  private final Calls calls;
  private final ListWalk lists;
  private final CleverId district;
  private boolean alsoPaused;
  private @Nullable SyncPause pause;
  private @Nullable LocalDate stoppedSince;

  /**
   * @param district the token's; the token of another one is refused
   */
  LastSync(Means means, Calls calls, ListWalk lists, CleverId district) {
    this.means = means;
    this.calls = calls;
    this.lists = lists;
    this.district = district;
  }

  /** The same, which goes on where the district's sync is paused. */
  LastSync alsoPaused() {
    alsoPaused = true;
    return this;
  }

  /** Reads everything once. */
  @FunctionalInterface
  interface Walk<R> {
    R read() throws StoppedException;
  }

  /**
   * What a walk read.
   *
   * @param sync how the district's sync stood
   * @param pause the pause during which it was; null for none
   */
  record Settled<R>(R value, DistrictSync sync, @Nullable SyncPause pause) {}

  /** A walk during which {@code last_sync} stood still; a second one is the last. */
  <R> Settled<R> settled(Walk<R> walk) throws StoppedException {
    String before = lastSync();
    for (int walks = 1; ; walks++) {
      Instant start = means.clock().instant();
      R value = walk.read();
      String after = lastSync();
      if (after.equals(before)) {
        return new Settled<>(value, new DistrictSync(after.isBlank(), stoppedSince), pause);
      }
      Duration took = Duration.between(start, means.clock().instant());
      if (walks == MOST_WALKS || !calls.allows(took)) {
        throw StoppedException.retry(FailureCause.CLEVER_DATA_MOVED);
      }
      before = after;
    }
  }

  /** Asks for the district: where it is shown, the token is good. */
  void ask() throws StoppedException {
    var unused = lastSync();
  }

  /**
   * What Clever says now; blank where it does not say. A paused district shows last year's data
   * (docs/clever.md 17): its walk stops, unless a paused one is wanted too.
   */
  String lastSync() throws StoppedException {
    URI address = lists.address(DISTRICTS);
    PageCodec<District> codec = new PageCodec<>(SchoolCodec::district, _ -> true);
    List<District> districts =
        switch (calls.get(address, body -> codec.list(body, PageCodec.USUAL_PAGE))) {
          case Read<PageCodec.Page<District>>(PageCodec.Page<District> page) -> page.items();
          case Missing<PageCodec.Page<District>>() ->
              throw StoppedException.broken(address, "status 404");
          case TooLarge<PageCodec.Page<District>>() ->
              throw StoppedException.broken(address, "status 413");
        };
    if (districts.size() != 1) {
      throw StoppedException.broken(address, districts.size() + " districts, not one");
    }
    if (!districts.getFirst().id().equals(district.value())) {
      throw StoppedException.refused();
    }
    lookAtPause(districts.getFirst());
    stoppedSince = DistrictSync.stoppedSince(districts.getFirst(), means.clock().instant());
    return districts.getFirst().lastSync();
  }

  /** Takes over what an earlier part of the same walk was told. */
  void resume(@Nullable LocalDate since) {
    stoppedSince = since;
  }

  /** Since when no newer data come, as it was last asked; null where they do. */
  @Nullable LocalDate stoppedSince() {
    return stoppedSince;
  }

  private void lookAtPause(District found) throws StoppedException {
    if (found.isPaused()) {
      pause = new SyncPause(Cleaning.day(found.pauseEnd()).orElse(null));
      if (!alsoPaused) {
        throw StoppedException.syncPaused(pause.until());
      }
    }
  }
}
