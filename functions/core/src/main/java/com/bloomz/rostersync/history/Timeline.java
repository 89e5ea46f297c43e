package com.bloomz.rostersync.history;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts what imports and people changed into the order in which it was stored. A journal says of an
 * import only when it began and ended, so what a person changed meanwhile stands where its values
 * fit: behind the change of the same thing that left what the person found.
 *
 * @param <T> a change, with whatever is known of it
 * @param change what was changed
 * @param at when a person changed it
 */
public record Timeline<T>(Function<T, Change> change, Function<T, Instant> at) {
  /**
   * An import.
   *
   * @param changes oldest first; asked for once, in the import's turn
   */
  public record Run<T>(Instant startedAt, Instant finishedAt, Supplier<List<T>> changes) {}

  /**
   * Gives all changes, oldest first.
   *
   * @param runs oldest first
   * @param edits oldest first
   */
  public void tell(List<Run<T>> runs, List<T> edits, Consumer<T> to) {
    int next = 0;
    for (Run<T> run : runs) {
      while (next < edits.size() && at.apply(edits.get(next)).isBefore(run.startedAt())) {
        to.accept(edits.get(next++));
      }
      List<T> meanwhile = new ArrayList<>();
      while (next < edits.size() && !at.apply(edits.get(next)).isAfter(run.finishedAt())) {
        meanwhile.add(edits.get(next++));
      }
      merged(run.changes().get(), meanwhile).forEach(to);
    }
    edits.subList(next, edits.size()).forEach(to);
  }

  private List<T> merged(List<T> run, List<T> edits) {
    if (edits.isEmpty()) {
      return run;
    }
    List<T> all = new ArrayList<>(run);
    Map<Thing, Integer> last = new HashMap<>();
    for (T edit : edits) {
      Change made = change.apply(edit);
      int first =
          things(made).stream().mapToInt(each -> last.getOrDefault(each, 0)).max().orElse(0);
      int index = index(all, made, first);
      all.add(index, edit);
      last.replaceAll((_, each) -> each > index ? each + 1 : each);
      things(made).forEach(each -> last.put(each, index + 1));
    }
    return all;
  }

  /** The first place, from that on, at which the values fit; that itself where they fit nowhere. */
  private int index(List<T> all, Change edit, int from) {
    for (int index = from; index <= all.size(); index++) {
      boolean after = index == from || isOfSame(change.apply(all.get(index - 1)), edit);
      if (after && fits(all, edit, index)) {
        return index;
      }
    }
    return from;
  }

  private boolean fits(List<T> all, Change edit, int index) {
    for (Thing each : things(edit)) {
      Change former = nearest(all.subList(0, index).reversed(), each);
      Change later = nearest(all.subList(index, all.size()), each);
      if ((former != null
              && !Objects.equals(value(former.after(), each), value(edit.before(), each)))
          || (later != null
              && !Objects.equals(value(edit.after(), each), value(later.before(), each)))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Change nearest(List<T> some, Thing thing) {
    return some.stream()
        .map(change)
        .filter(each -> things(each).contains(thing))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String value(Map<String, String> values, Thing thing) {
    return values.get(thing.field());
  }

  private static boolean isOfSame(Change one, Change other) {
    return !Collections.disjoint(things(one), things(other));
  }

  /**
   * A field of a class, person, place or tie.
   *
   * @param kind null where any hat of the person may tell it
   */
  private record Thing(@Nullable Entity kind, String subject, String within, String field) {}

  private static Set<Thing> things(Change of) {
    Set<String> fields = new HashSet<>(of.before().keySet());
    fields.addAll(of.after().keySet());
    Set<Thing> things = new HashSet<>();
    for (String field : fields) {
      Entity kind = JournalFold.isOfPerson(of.entity(), field) ? null : JournalFold.of(of.entity());
      things.add(new Thing(kind, of.subject(), of.within(), field));
    }
    return things;
  }
}
