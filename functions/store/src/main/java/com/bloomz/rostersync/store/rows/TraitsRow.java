package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.brake.RosterTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the roster does not keep of students and sections: {@code t}, packed: {@code G}, {@code T}
 * or {@code S} for grade, term or subject, then the value, then who has it. A school of ten
 * thousand students takes some 50 KB; what is too much for an item is left out.
 */
public final class TraitsRow {
  private static final String TRAITS = "t";
  private static final String GRADE = "G";
  private static final String TERM = "T";
  private static final String SUBJECT = "S";

  private TraitsRow() {}

  public static RowWriter of(RosterTraits traits) {
    List<List<String>> records = new ArrayList<>();
    add(records, GRADE, traits.grades());
    add(records, TERM, traits.terms());
    add(records, SUBJECT, traits.subjects());
    List<byte[]> pieces = PackedRecords.pack(records);
    return pieces.isEmpty() ? new RowWriter() : new RowWriter().bytes(TRAITS, pieces.getFirst());
  }

  private static void add(
      List<List<String>> records, String kind, SortedMap<String, String> traits) {
    SortedMap<String, List<String>> byValue = new TreeMap<>();
    traits.forEach(
        (key, value) ->
            byValue.computeIfAbsent(value, _ -> new ArrayList<>(List.of(kind, value))).add(key));
    records.addAll(byValue.values());
  }

  public static RosterTraits read(Row row) {
    SortedMap<String, String> grades = new TreeMap<>();
    SortedMap<String, String> terms = new TreeMap<>();
    SortedMap<String, String> subjects = new TreeMap<>();
    if (row.has(TRAITS)) {
      for (List<String> each : PackedRecords.unpack(row.bytes(TRAITS))) {
        SortedMap<String, String> of =
            switch (each.get(0)) {
              case GRADE -> grades;
              case TERM -> terms;
              case SUBJECT -> subjects;
              default -> throw new IllegalArgumentException("no trait: " + each.get(0));
            };
        each.stream().skip(2).forEach(key -> of.put(key, each.get(1)));
      }
    }
    return new RosterTraits(grades, terms, subjects);
  }
}
