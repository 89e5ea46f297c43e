package com.bloomz.rostersync.clever.packing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a district's walk has come.
 *
 * @param contacts whether contacts are read
 * @param lastSync Clever's {@code last_sync} when the walk began
 * @param stoppedSince the day of the newest data where no newer ones come; null where they do
 * @param second whether the data had moved during a first walk
 * @param limit records a page
 * @param place where the first list that is not read to its end goes on; null at its beginning
 * @param beganAt when its first page was asked for
 * @param whole whether everything was found to be read
 */
public record WalkState(
    boolean contacts,
    String lastSync,
    @Nullable LocalDate stoppedSince,
    boolean second,
    int limit,
    @Nullable Place place,
    Instant beganAt,
    boolean whole) {
  /**
   * A place in a list.
   *
   * @param next the next page's path and query
   * @param pages those of the pages that were read
   */
  public record Place(String next, List<String> pages) {
    public Place {
      pages = List.copyOf(pages);
    }
  }

  void write(RecordWriter out) {
    out.flag(contacts);
    out.text(lastSync);
    out.day(stoppedSince);
    out.flag(second);
    out.number(limit);
    out.all(place == null ? List.of() : List.of(place.next()), out::text);
    out.all(place == null ? List.of() : place.pages(), out::text);
    out.text(beganAt.toString());
    out.flag(whole);
  }

  static WalkState read(RecordReader in) {
    boolean contacts = in.flag();
    String lastSync = in.text();
    LocalDate stoppedSince = in.day();
    boolean second = in.flag();
    int limit = in.number();
    List<String> next = in.all(in::text);
    List<String> pages = in.all(in::text);
    Instant beganAt = Instant.parse(in.text());
    return new WalkState(
        contacts,
        lastSync,
        stoppedSince,
        second,
        limit,
        next.isEmpty() ? null : new Place(next.getFirst(), pages),
        beganAt,
        in.flag());
  }
}
