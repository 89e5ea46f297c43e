package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.district.PartialReading;
import com.bloomz.rostersync.nights.districts.KeptReadings.Reading;
import com.bloomz.rostersync.nights.districts.KeptReadings.Stretch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps one reading of a district from one attempt to the next. */
final class ReadingKeeper {
  private final KeptReadings kept;
  private final Reading reading;
  private final long epoch;
  private List<Stretch> contents;

  /**
   * @param epoch of the attempt's claim
   */
  ReadingKeeper(KeptReadings kept, Reading reading, long epoch) {
    this.kept = kept;
    this.reading = reading;
    this.epoch = epoch;
    this.contents = kept.contents(reading);
  }

  boolean isEmpty() {
    return contents.isEmpty();
  }

  /**
   * All parts, each read when it is asked for; where one is missing, a part that cannot be read.
   */
  Iterable<byte[]> parts() {
    return () -> new Parts(contents.stream().flatMap(ReadingKeeper::numbers).iterator());
  }

  private record PartNumber(long epoch, int part) {}

  private static Stream<PartNumber> numbers(Stretch stretch) {
    return IntStream.range(0, stretch.parts())
        .mapToObj(part -> new PartNumber(stretch.epoch(), part));
  }

  private final class Parts implements Iterator<byte[]> {
    private final Iterator<PartNumber> numbers;

    Parts(Iterator<PartNumber> numbers) {
      this.numbers = numbers;
    }

    @Override
    public boolean hasNext() {
      return numbers.hasNext();
    }

    @Override
    public byte[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there are no more parts");
      }
      PartNumber number = numbers.next();
      return kept.part(reading, number.epoch(), number.part()).orElseGet(() -> new byte[0]);
    }
  }

  /** Keeps what is not kept yet. */
  void keep(PartialReading read) {
    int[] parts = new int[1];
    read.parts(part -> kept.keepPart(reading, epoch, parts[0]++, part));
    List<Stretch> all = new ArrayList<>(read.replaces() ? List.of() : contents);
    all.add(new Stretch(epoch, parts[0]));
    kept.keep(reading, all);
  }

  /** Forgets what was kept: what is read next begins anew. */
  void forget() {
    if (!contents.isEmpty()) {
      kept.forget(reading);
      contents = List.of();
    }
  }
}
