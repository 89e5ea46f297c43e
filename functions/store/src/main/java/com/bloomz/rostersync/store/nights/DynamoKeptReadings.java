package com.bloomz.rostersync.store.nights;

import static com.bloomz.rostersync.store.Conditions.any;
import static com.bloomz.rostersync.store.Conditions.atMost;
import static com.bloomz.rostersync.store.Conditions.missing;

import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.districts.KeptReadings;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps the parts of a reading each under a partition key of its own, in as many items as it takes,
 * and the contents in one item of the district.
 */
final class DynamoKeptReadings implements KeptReadings {
  /** Of the contents: the epoch of whoever kept them. */
  private static final String EPOCH = "ep";

  /** Of the contents: {@code epoch:parts}, comma-separated. */
  private static final String STRETCHES = "st";

  private static final Duration KEPT = Duration.ofDays(2);

  private final Table table;
  private final ItemPieces pieces;

  DynamoKeptReadings(Table table) {
    this.table = table;
    this.pieces = new ItemPieces(table);
  }

  @Override
  public void keepPart(Reading reading, long epoch, int number, byte[] part) {
    pieces.keep(partition(reading, epoch, number), part, ends(reading), new RowWriter());
  }

  @Override
  public void keep(Reading reading, List<Stretch> contents) {
    long epoch = contents.getLast().epoch();
    RowWriter row =
        new RowWriter()
            .number(EPOCH, epoch)
            .text(
                STRETCHES,
                contents.stream()
                    .map(each -> each.epoch() + ":" + each.parts())
                    .collect(Collectors.joining(",")))
            .number(Key.ENDS, ends(reading));
    var unused =
        table.put(
            key(reading),
            row,
            new ConditionalUpdate()
                .when(any(missing(EPOCH), atMost(EPOCH, "mine")))
                .with("mine", RowWriter.number(epoch)));
  }

  @Override
  public boolean hasAny(DistrictNight of) {
    boolean[] found = new boolean[1];
    table.query(district(of), "R#" + night(of), _ -> found[0] = true);
    return found[0];
  }

  @Override
  public List<Stretch> contents(Reading reading) {
    return table.get(key(reading)).map(DynamoKeptReadings::stretches).orElse(List.of());
  }

  private static List<Stretch> stretches(Row row) {
    return Arrays.stream(row.text(STRETCHES).split(",", -1))
        .map(each -> each.split(":", -1))
        .map(each -> new Stretch(Long.parseLong(each[0]), Integer.parseInt(each[1])))
        .toList();
  }

  @Override
  public Optional<byte[]> part(Reading reading, long epoch, int number) {
    return pieces.find(partition(reading, epoch, number)).map(ItemPieces.Joined::bytes);
  }

  @Override
  public void forget(Reading reading) {
    var unused = table.delete(key(reading), new ConditionalUpdate());
  }

  private static Key key(Reading reading) {
    return new Key(district(reading.of()), "R#" + name(reading));
  }

  private static String partition(Reading reading, long epoch, int number) {
    return "%s#R#%s#%d#%d".formatted(district(reading.of()), name(reading), epoch, number);
  }

  private static String name(Reading reading) {
    return night(reading.of()) + TokenDigest.of(reading.token());
  }

  private static String district(DistrictNight of) {
    return Key.nights(of.district());
  }

  private static String night(DistrictNight of) {
    return "%s#%s#".formatted(of.night().date(), of.night().zone().getId());
  }

  private static long ends(Reading reading) {
    return reading.of().night().end().plus(KEPT).getEpochSecond();
  }
}
