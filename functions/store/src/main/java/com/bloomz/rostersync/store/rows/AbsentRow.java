package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of the members whom Clever does not show: {@code a}, packed: {@code ST}, {@code SF} or
 * {@code PA} for the kind, then a member's id. It stands among the import's issues.
 */
public final class AbsentRow {
  private static final String ABSENT = "a";
  private static final String STUDENT = "ST";
  private static final String STAFF = "SF";
  private static final String PARENT = "PA";

  private AbsentRow() {}

  /** The members in as many items as it takes. */
  public static List<RowWriter> of(AbsentMembers members) {
    List<List<String>> records = new ArrayList<>();
    members.students().forEach(id -> records.add(List.of(STUDENT, id.value())));
    members.staff().forEach(id -> records.add(List.of(STAFF, id.value())));
    members.parents().forEach(id -> records.add(List.of(PARENT, id.value())));
    return PackedRecords.pack(records).stream()
        .map(piece -> new RowWriter().bytes(ABSENT, piece))
        .toList();
  }

  /** Whether the item is a part of them. */
  public static boolean is(Row row) {
    return row.has(ABSENT);
  }

  /** The members in those items. */
  public static AbsentMembers read(Collection<Row> rows) {
    Set<MemberId> students = new TreeSet<>();
    Set<MemberId> staff = new TreeSet<>();
    Set<MemberId> parents = new TreeSet<>();
    for (Row row : rows) {
      for (List<String> each : row.as(AbsentRow::records)) {
        Set<MemberId> kind =
            switch (each.get(0)) {
              case STUDENT -> students;
              case STAFF -> staff;
              case PARENT -> parents;
              default -> throw new IllegalArgumentException("no kind of member: " + each.get(0));
            };
        kind.add(new MemberId(each.get(1)));
      }
    }
    return new AbsentMembers(students, staff, parents);
  }

  private static List<List<String>> records(Row row) {
    return PackedRecords.unpack(row.bytes(ABSENT));
  }
}
