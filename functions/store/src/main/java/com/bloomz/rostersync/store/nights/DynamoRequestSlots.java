package com.bloomz.rostersync.store.nights;

import static com.bloomz.rostersync.store.Conditions.any;
import static com.bloomz.rostersync.store.Conditions.equal;
import static com.bloomz.rostersync.store.Conditions.less;
import static com.bloomz.rostersync.store.Conditions.missing;
import static com.bloomz.rostersync.store.Conditions.more;

import com.bloomz.rostersync.storage.ContentionException;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item for each token, found by a digest of it: the moment that is given out next. Whoever asks
 * moves it on by one spacing, without reading it before; so callers never get into each other's
 * way. After a rest it is set anew. Which of the two writes applies is guessed from the last one
 * here, so that a moment costs one write unit, and two only where another process has used the
 * token meanwhile.
 */
final class DynamoRequestSlots implements RequestSlots {
  /** The next moment, in microseconds since 1970. */
  private static final String NEXT = "nx";

  private static final long SPACING_MICROS = SPACING.toNanos() / 1_000 + 1;
  private static final long BURST_MICROS = (BURST - 1) * SPACING_MICROS;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int TRIES = 10;

  private final Table table;
  private volatile Seen seen = new Seen(null, Long.MIN_VALUE);

  DynamoRequestSlots(Table table) {
    this.table = table;
  }

  @Override
  public Instant next(AccessToken token, Instant now) {
    Key key = new Key("T#" + TokenDigest.of(token), "SLOTS");
    long rested = micros(now) - BURST_MICROS;
    boolean anew = seen.next(key) < rested;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var edit = anew ? anew(rested, now) : taken(rested, now);
      if (table.update(key, edit) instanceof Written.Done(Row row)) {
        long next = row.number(NEXT);
        seen = new Seen(key, next);
        return later(next - SPACING_MICROS, now);
      }
      anew = !anew;
    }
    throw new ContentionException("no moment could be given");
  }

  /** The token's item that was written last, and its {@link #NEXT}. */
  private record Seen(@Nullable Key key, long next) {
    /** In microseconds; as after a rest where another token's item was written last. */
    long next(Key of) {
      return of.equals(key) ? next : Long.MIN_VALUE;
    }
  }

  private static ConditionalUpdate taken(long rested, Instant now) {
    return new ConditionalUpdate()
        .increase(NEXT, SPACING_MICROS)
        .set(Key.ENDS, ends(now))
        .when(any(more(NEXT, "rested"), equal(NEXT, "rested")))
        .with("rested", RowWriter.number(rested));
  }

  private static ConditionalUpdate anew(long rested, Instant now) {
    return new ConditionalUpdate()
        .set(NEXT, RowWriter.number(rested + SPACING_MICROS))
        .set(Key.ENDS, ends(now))
        .when(any(missing(NEXT), less(NEXT, "rested")))
        .with("rested", RowWriter.number(rested));
  }

  private static AttributeValue ends(Instant now) {
    return RowWriter.number(now.plus(KEPT).getEpochSecond());
  }

  private static Instant later(long micros, Instant now) {
    Instant slot = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    return slot.isBefore(now) ? now : slot;
  }

  private static long micros(Instant now) {
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }
}
