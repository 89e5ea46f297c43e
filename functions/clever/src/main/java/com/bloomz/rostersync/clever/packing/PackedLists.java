package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.district.DistrictRosters;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** What a walk of a district has read so far, packed by school and list. */
public final class PackedLists {
  private static final List<Kind> KINDS =
      List.of(Kind.SECTION, Kind.TERM, Kind.STUDENT, Kind.TEACHER, Kind.OTHER_STAFF, Kind.CONTACT);

  private static final int BLOCK = 1;
  private static final int PENDING = 2;

  private final SchoolNumbers schools;
  private final LocalDate today;
  private final DistrictRouting routing;
  private final Map<Kind, ListRecords> lists = new EnumMap<>(Kind.class);
  private final Set<Kind> done = EnumSet.noneOf(Kind.class);
  private final Set<Kind> restored = EnumSet.noneOf(Kind.class);
  private boolean replaces = true;

  /** Of which nothing but the schools is read; {@code today} says which enrollments count. */
  public PackedLists(SchoolNumbers schools, LocalDate today) {
    this.schools = schools;
    this.today = today;
    this.routing = new DistrictRouting(schools, today);
  }

  /** To which schools records belong. */
  public DistrictRouting routing() {
    return routing;
  }

  public boolean isDone(Kind kind) {
    return done.contains(kind);
  }

  /** The records of a list that is begun, or gone on with where it was kept in part. */
  public ListRecords begin(Kind kind) {
    if (restored.remove(kind)) {
      return records(kind);
    }
    if (lists.remove(kind) != null) {
      replaces = true;
      lists.values().forEach(ListRecords::keepAnew);
    }
    return records(kind);
  }

  private ListRecords records(Kind kind) {
    return lists.computeIfAbsent(kind, _ -> new ListRecords(schools.size()));
  }

  /** Takes in that a list was read to its end. */
  public void end(Kind kind) {
    ListRecords list = records(kind).sealed();
    if (kind == Kind.SECTION) {
      routing.unreadableSections(list.unreadable());
    }
    done.add(kind);
  }

  /** Takes in that Clever does not show a list. */
  public void lack(Kind kind) {
    lists.remove(kind);
    done.add(kind);
  }

  /**
   * The rosters of what was read.
   *
   * @param lastSync of the district, which proves that the lists are of one moment; blank where
   *     nothing does
   * @param stoppedSince the day of its newest data where no newer ones come; null where they do
   */
  public DistrictRosters rosters(String lastSync, @Nullable LocalDate stoppedSince) {
    return routing.rosters(lists, lastSync, stoppedSince);
  }

  /** About how many bytes are not kept yet. */
  public long unkept() {
    return lists.values().stream().mapToLong(ListRecords::unkept).sum();
  }

  /** Whether what is to be kept takes the place of what was. */
  public boolean replaces() {
    return replaces;
  }

  /** Writes what is to be read before any entry. */
  void writeHead(RecordWriter out) {
    schools.write(out);
    out.text(today.toString());
    routing.writeChange(out);
    out.all(done, kind -> out.number(KINDS.indexOf(kind)));
    out.all(
        lists.entrySet(),
        entry -> {
          out.number(KINDS.indexOf(entry.getKey()));
          entry.getValue().writeCounts(out);
        });
  }

  /** What {@link #writeHead} has written; the records are still missing. */
  static PackedLists readHead(RecordReader in) {
    PackedLists draft = new PackedLists(SchoolNumbers.read(in), LocalDate.parse(in.text()));
    draft.replaces = false;
    draft.routing.readChange(in);
    draft.readLists(in);
    return draft;
  }

  /** Takes in a later head; records that were no block yet are forgotten. */
  void readLaterHead(RecordReader in) {
    var unused = SchoolNumbers.read(in);
    var unusedDay = in.text();
    routing.readChange(in);
    readLists(in);
  }

  private void readLists(RecordReader in) {
    done.clear();
    done.addAll(in.all(() -> KINDS.get(in.number())));
    Set<Kind> there = EnumSet.noneOf(Kind.class);
    int count = in.number();
    for (int i = 0; i < count; i++) {
      Kind kind = KINDS.get(in.number());
      there.add(kind);
      records(kind).restoreCounts(in);
    }
    lists.keySet().retainAll(there);
  }

  /** Writes the records that are not kept yet, as entries of a few kilobytes. */
  void writeEntries(PartWriter to) {
    lists.forEach(
        (kind, list) -> {
          for (int place = 0; place < list.places(); place++) {
            RecordBlocks blocks = list.at(place);
            for (byte[] block : blocks.unkept()) {
              entry(to, BLOCK, List.of(KINDS.indexOf(kind), place), block);
            }
            if (blocks.hasPending()) {
              entry(to, PENDING, List.of(KINDS.indexOf(kind), place), blocks.pending());
            }
          }
        });
  }

  private static void entry(PartWriter to, int what, List<Integer> where, byte[] bytes) {
    to.entry(
        out -> {
          out.number(what);
          where.forEach(out::number);
          out.number(bytes.length);
          out.block(bytes);
        });
  }

  /** Takes in an entry that {@link #writeEntries} wrote. */
  void readEntry(int what, RecordReader in) throws DataFormatException {
    Kind kind = KINDS.get(in.number());
    RecordBlocks blocks = records(kind).at(in.number());
    byte[] bytes = in.block(in.number());
    switch (what) {
      case BLOCK -> blocks.restore(bytes);
      case PENDING -> blocks.restorePending(bytes);
      default -> throw new DataFormatException("an entry of an unknown kind");
    }
  }

  /** Takes in that all entries are here. */
  void restored() throws DataFormatException {
    for (Map.Entry<Kind, ListRecords> each : lists.entrySet()) {
      routing.restore(each.getKey(), each.getValue());
      if (!done.contains(each.getKey())) {
        restored.add(each.getKey());
      }
    }
    if (done.contains(Kind.SECTION)) {
      routing.unreadableSections(records(Kind.SECTION).unreadable());
    }
  }
}
