package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.MemberId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** That a member was merged into another, inside the member's row (P 14). */
final class MergeRow {
  /** The member that it is now. */
  private static final String INTO = "m";

  /** Who made it. */
  private static final String BY = "b";

  /** When. */
  private static final String SINCE = "t";

  /** The hats that were active. */
  private static final String ACTIVE_HATS = "h";

  /** The ties as a parent, each with the child's id before it. */
  private static final String CHILDREN = "g";

  /** The places, each the class's id and a letter for place and source. */
  private static final String PLACES = "e";

  /** What the other member has by it alone. */
  private static final String GAINED = "n";

  private MergeRow() {}

  static RowWriter of(Merge from) {
    return new RowWriter()
        .text(INTO, from.into().value())
        .text(BY, from.by())
        .instant(SINCE, from.since())
        .text(ACTIVE_HATS, from.activeHats())
        .list(
            CHILDREN,
            from.children().entrySet().stream()
                .map(
                    each ->
                        AttributeValue.fromL(
                            List.of(
                                RowWriter.text(each.getKey().value()),
                                MemberRow.guardianship(each.getValue()))))
                .toList())
        .list(
            PLACES,
            from.places().entrySet().stream()
                .map(
                    each ->
                        AttributeValue.fromL(
                            List.of(
                                RowWriter.text(each.getKey().value()),
                                RowWriter.text(
                                    ""
                                        + Codes.of(each.getValue().place())
                                        + Codes.of(each.getValue().source())))))
                .toList())
        .texts(GAINED, from.gained());
  }

  static Merge read(MemberId member, Row part) {
    SortedMap<MemberId, Guardianship> children = new TreeMap<>();
    part.list(CHILDREN)
        .forEach(
            each ->
                children.put(
                    new MemberId(each.l().get(0).s()), MemberRow.guardianship(each.l().get(1))));
    SortedMap<ClassId, Enrolment> places = new TreeMap<>();
    for (AttributeValue each : part.list(PLACES)) {
      String letters = each.l().get(1).s();
      places.put(
          new ClassId(each.l().get(0).s()),
          new Enrolment(member, Codes.place(letters.charAt(0)), Codes.source(letters.charAt(1))));
    }
    return new Merge(
        new MemberId(part.text(INTO)),
        part.text(BY),
        part.instantOrEpoch(SINCE),
        part.text(ACTIVE_HATS),
        children,
        places,
        new TreeSet<>(part.texts(GAINED)));
  }
}
