package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** An item for each district and night. */
final class DynamoDistrictClaims implements DistrictClaims {
  /** The newest claim's epoch. */
  private static final String EPOCH = "ep";

  /** When the claim expires; missing where nobody has claimed. */
  private static final String UNTIL = "un";

  /** What the claim's maker recognizes it by; missing where nobody has claimed. */
  private static final String CLAIMED_BY = "by";

  /** Whether the night is done. */
  private static final String DONE = "dn";

  /** Why the night is not done yet; missing where nothing failed. */
  private static final String FAULT = "fa";

  private static final String NIGHT = "N#";

  private static final Duration KEPT = Duration.ofDays(7);

  private final Table table;
  private final RandomGenerator random;

  DynamoDistrictClaims(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  @Override
  public Claiming claim(DistrictNight night, Instant now, Instant until) {
    String maker = Long.toHexString(random.nextLong());
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .set(UNTIL, RowWriter.instant(until))
            .set(CLAIMED_BY, RowWriter.text(maker))
            .set(Key.ENDS, RowWriter.number(now.plus(KEPT).getEpochSecond()))
            .increment(EPOCH)
            .when(Conditions.missing(DONE))
            .when(Conditions.any(Conditions.missing(UNTIL), Conditions.atMost(UNTIL, "now")))
            .with("now", RowWriter.instant(now));
    return switch (table.update(key(night), edit)) {
      case Written.Done(Row row) -> new Claiming.Claimed(row.number(EPOCH));
      case Written.Refused(Row row) when row.text(CLAIMED_BY).equals(maker) ->
          new Claiming.Claimed(row.number(EPOCH));
      case Written.Refused(Row row) when row.has(DONE) -> new Claiming.Done();
      case Written.Refused(Row row) -> new Claiming.Busy(row.instantOrEpoch(UNTIL));
    };
  }

  @Override
  public Set<ZoneId> zones(CleverId district, LocalDate since) {
    Set<ZoneId> zones = new HashSet<>();
    table.query(
        Key.nights(district),
        NIGHT,
        row -> {
          String[] night = row.text(Key.SORT).split("#", 3);
          if (!LocalDate.parse(night[1]).isBefore(since)) {
            zones.add(ZoneId.of(night[2]));
          }
        });
    return zones;
  }

  @Override
  public void release(DistrictNight night, long epoch) {
    var unused = table.update(key(night), mine(epoch).remove(UNTIL, CLAIMED_BY));
  }

  @Override
  public void finish(DistrictNight night, long epoch) {
    var unused =
        table.update(
            key(night), mine(epoch).set(DONE, RowWriter.number(1)).remove(UNTIL, CLAIMED_BY));
  }

  @Override
  public boolean isDone(DistrictNight night) {
    return table.get(key(night)).filter(row -> row.has(DONE)).isPresent();
  }

  @Override
  public void noteFault(DistrictNight night, FailureCause cause) {
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .set(FAULT, RowWriter.text(cause.name()))
            .set(Key.ENDS, RowWriter.number(night.night().end().plus(KEPT).getEpochSecond()));
    var unused = table.update(key(night), edit);
  }

  @Override
  public Optional<FailureCause> fault(DistrictNight night) {
    return table
        .get(key(night))
        .filter(row -> row.has(FAULT))
        .map(row -> FailureCause.valueOf(row.text(FAULT)));
  }

  private static ConditionalUpdate mine(long epoch) {
    return new ConditionalUpdate()
        .when(Conditions.equal(EPOCH, "mine"))
        .with("mine", RowWriter.number(epoch));
  }

  private static Key key(DistrictNight of) {
    return new Key(
        Key.nights(of.district()), NIGHT + of.night().date() + "#" + of.night().zone().getId());
  }
}
