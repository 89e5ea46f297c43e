package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.clever.records.DistrictSync;
import com.bloomz.rostersync.clever.records.RosterBuilder;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.roster.CleverId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;

/**
 * One school's records out of a district's lists, packed.
 *
 * @param phone the school's number as sent
 * @param sync how the district's sync stood when they were read
 * @param unusable how many entries of a list may be the school's and are not among the records
 * @param lacked of which kinds records may be missing besides
 * @param blocks of {@link RecordBlocks}, by kind
 */
record SchoolRecords(
    CleverId school,
    String phone,
    DistrictSync sync,
    Map<Kind, Integer> unusable,
    Set<Kind> lacked,
    Map<Kind, List<byte[]>> blocks) {
  /** As {@link RosterBuilder} needs them, and as they are packed. */
  private static final List<Kind> ORDER =
      List.of(Kind.SECTION, Kind.TERM, Kind.STUDENT, Kind.TEACHER, Kind.OTHER_STAFF, Kind.CONTACT);

  /**
   * What the records come to.
   *
   * @throws DataFormatException where the bytes are not what {@link RecordBlocks} made
   */
  CleverRoster roster() throws DataFormatException {
    RosterBuilder draft = new RosterBuilder(school, phone);
    for (Kind kind : ORDER) {
      for (byte[] block : blocks.getOrDefault(kind, List.of())) {
        RecordBlocks.read(block, in -> take(draft, kind, in));
      }
      draft.unreadable(kind, unusable.getOrDefault(kind, 0));
    }
    lacked.forEach(draft::mayLack);
    return draft.roster(sync);
  }

  private static void take(RosterBuilder draft, Kind kind, RecordReader in) {
    switch (kind) {
      case SECTION -> draft.section(RecordCodec.section(in));
      case TERM -> draft.term(RecordCodec.term(in));
      case STUDENT -> draft.student(RecordCodec.user(in));
      case TEACHER -> draft.staff(RecordCodec.user(in), Role.TEACHER);
      case OTHER_STAFF -> draft.staff(RecordCodec.user(in), Role.STAFF);
      case CONTACT -> {
        User contact = RecordCodec.user(in);
        if (draft.concerns(contact)) {
          draft.contact(contact);
        }
      }
    }
  }

  /** Version, checksum of the rest, head, and the blocks as they are. */
  PackedRoster packed() {
    RecordWriter out = new RecordWriter();
    out.id(school.value());
    out.text(phone);
    out.flag(sync.mayHaveMoved());
    out.day(sync.stoppedSince());
    for (Kind kind : ORDER) {
      out.number(unusable.getOrDefault(kind, 0));
      out.flag(lacked.contains(kind));
      out.all(
          blocks.getOrDefault(kind, List.of()),
          block -> {
            out.number(block.length);
            out.block(block);
          });
    }
    return new PackedRoster(CheckedBytes.of(out));
  }

  /** The roster that was packed; empty where the bytes are of another version or damaged. */
  static Optional<CleverRoster> unpack(PackedRoster packed) {
    Optional<RecordReader> rest = CheckedBytes.read(packed.bytes());
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(rest.get()).roster());
    } catch (DataFormatException damaged) {
      return Optional.empty();
    }
  }

  private static SchoolRecords read(RecordReader in) {
    CleverId school = new CleverId(in.id());
    String phone = in.text();
    DistrictSync sync = new DistrictSync(in.flag(), in.day());
    Map<Kind, Integer> unusable = new EnumMap<>(Kind.class);
    Set<Kind> lacked = EnumSet.noneOf(Kind.class);
    Map<Kind, List<byte[]>> blocks = new EnumMap<>(Kind.class);
    for (Kind kind : ORDER) {
      unusable.put(kind, in.number());
      if (in.flag()) {
        lacked.add(kind);
      }
      blocks.put(kind, in.all(() -> in.block(in.number())));
    }
    return new SchoolRecords(school, phone, sync, unusable, lacked, blocks);
  }

  @Override
  public String toString() {
    return "SchoolRecords of " + school;
  }
}
