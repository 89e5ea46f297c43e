package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ContactReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What values a school's contacts had: {@code v}, packed. First district, school and how many
 * contacts there are; then for each field {@code R} or {@code T} with how many contacts have no
 * value, and with each value how many have it. It stands among an import's issues, or in an item of
 * its own.
 */
public final class ContactsRow {
  private static final String VALUES = "v";

  /** When they were read. */
  private static final String READ = "rd";

  private static final String RELATIONSHIP = "R";
  private static final String TYPE = "T";

  private ContactsRow() {}

  public static RowWriter of(ContactReading reading) {
    List<List<String>> records = new ArrayList<>();
    ContactCounts counts = reading.counts();
    records.add(
        List.of(reading.district().value(), reading.school().value(), number(counts.contacts())));
    for (ContactField field : ContactField.values()) {
      ContactCounts.OfField values = counts.of(field);
      records.add(List.of(code(field), number(values.without())));
      values
          .values()
          .forEach((value, count) -> records.add(List.of(code(field), number(count), value)));
    }
    // As many values as are kept fit into one piece, however long they are.
    byte[] piece = PackedRecords.pack(records).getFirst();
    return new RowWriter().bytes(VALUES, piece).instant(READ, reading.readAt());
  }

  /** Whether the item has them. */
  public static boolean is(Row row) {
    return row.has(VALUES);
  }

  public static ContactReading read(Row row) {
    List<List<String>> records = PackedRecords.unpack(row.bytes(VALUES));
    Map<ContactField, Long> without = new EnumMap<>(ContactField.class);
    Map<ContactField, SortedMap<String, Long>> values = new EnumMap<>(ContactField.class);
    for (List<String> each : records.subList(1, records.size())) {
      ContactField field = field(each.get(0));
      long count = Long.parseLong(each.get(1));
      if (each.size() == 2) {
        without.put(field, count);
      } else {
        values.computeIfAbsent(field, _ -> new TreeMap<>()).put(each.get(2), count);
      }
    }
    Map<ContactField, ContactCounts.OfField> fields = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      SortedMap<String, Long> found = values.getOrDefault(field, new TreeMap<>());
      fields.put(field, new ContactCounts.OfField(found, without.getOrDefault(field, 0L)));
    }
    List<String> first = records.getFirst();
    return new ContactReading(
        new CleverId(first.get(0)),
        new CleverId(first.get(1)),
        row.instantOrEpoch(READ),
        new ContactCounts(Long.parseLong(first.get(2)), fields));
  }

  private static String number(long count) {
    return Long.toString(count);
  }

  private static String code(ContactField field) {
    return switch (field) {
      case RELATIONSHIP -> RELATIONSHIP;
      case TYPE -> TYPE;
    };
  }

  private static ContactField field(String code) {
    return switch (code) {
      case RELATIONSHIP -> ContactField.RELATIONSHIP;
      case TYPE -> ContactField.TYPE;
      default -> throw new IllegalArgumentException("no contact field: " + code);
    };
  }
}
