package com.bloomz.rostersync.clever.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The records of one list of a district, packed by school, and how many of them nobody can tell the
 * schools of. Schools are numbers from 0 on.
 */
public final class ListRecords {
  private final List<RecordBlocks> schools = new ArrayList<>();
  private final RecordBlocks all = new RecordBlocks();
  private final RecordWriter record = new RecordWriter();
  private final int[] straysHere;
  private final int[] namelessHere;
  private int strays;
  private int nameless;
  private int unreadable;

  public ListRecords(int schools) {
    for (int school = 0; school < schools; school++) {
      this.schools.add(new RecordBlocks());
    }
    this.straysHere = new int[schools];
    this.namelessHere = new int[schools];
  }

  /** Adds a record of those schools. */
  void add(Collection<Integer> to, Consumer<RecordWriter> writer) {
    record.clear();
    writer.accept(record);
    to.forEach(school -> schools.get(school).add(record));
  }

  /** Adds a record of every school. */
  void addToAll(Consumer<RecordWriter> writer) {
    record.clear();
    writer.accept(record);
    all.add(record);
  }

  /** Takes in a record that may be of more schools than those that have it. */
  void stray(Collection<Integer> having) {
    strays++;
    having.forEach(school -> straysHere[school]++);
  }

  /**
   * Takes in a record without id that says its schools: it may besides be of those whose sections
   * name somebody who is not in the list.
   */
  void nameless(Collection<Integer> having) {
    nameless++;
    having.forEach(school -> namelessHere[school]++);
  }

  /** Takes in how many entries are no records. */
  public void unreadable(int entries) {
    unreadable += entries;
  }

  /** How many entries are no records. */
  public int unreadable() {
    return unreadable;
  }

  /** Takes in that the list is over. */
  public ListRecords sealed() {
    schools.forEach(RecordBlocks::seal);
    all.seal();
    return this;
  }

  /**
   * How many entries may be of that school without being among its records.
   *
   * @param namesMissing whether its sections name somebody of the list who is not in it
   */
  int unusable(int school, boolean namesMissing) {
    int unnamed = namesMissing ? nameless - namelessHere[school] : 0;
    return unreadable + strays - straysHere[school] + unnamed;
  }

  /** About how many bytes of it are not kept yet. */
  long unkept() {
    return everywhere()
        .mapToLong(one -> one.unkept().stream().mapToLong(block -> block.length).sum())
        .sum();
  }

  /** Forgets what was kept of it. */
  void keepAnew() {
    everywhere().forEach(RecordBlocks::keepAnew);
  }

  /** Writes what is known besides the records. */
  void writeCounts(RecordWriter out) {
    out.number(strays);
    out.number(nameless);
    out.number(unreadable);
    writeCounts(out, straysHere);
    writeCounts(out, namelessHere);
  }

  private static void writeCounts(RecordWriter out, int[] here) {
    out.all(
        IntStream.range(0, here.length).filter(at -> here[at] > 0).boxed().toList(),
        at -> {
          out.number(at);
          out.number(here[at]);
        });
  }

  /** Takes in what {@link #writeCounts} wrote, and forgets records that are no block yet. */
  void restoreCounts(RecordReader in) {
    strays = in.number();
    nameless = in.number();
    unreadable = in.number();
    restoreCounts(in, straysHere);
    restoreCounts(in, namelessHere);
    everywhere().forEach(RecordBlocks::clearPending);
  }

  private static void restoreCounts(RecordReader in, int[] here) {
    Arrays.fill(here, 0);
    int having = in.number();
    for (int i = 0; i < having; i++) {
      here[in.number()] = in.number();
    }
  }

  /** Whether the schools of a record are unknown. */
  boolean hasStrays() {
    return strays > 0;
  }

  /** How many {@link #at} may be given. */
  int places() {
    return schools.size() + 1;
  }

  /** The records of a school by its number, and last those of every school. */
  RecordBlocks at(int place) {
    return place == schools.size() ? all : schools.get(place);
  }

  private Stream<RecordBlocks> everywhere() {
    return Stream.concat(schools.stream(), Stream.of(all));
  }

  /** Of {@link RecordBlocks}. */
  List<byte[]> blocks(int school) {
    return Stream.of(schools.get(school), all).flatMap(one -> one.blocks().stream()).toList();
  }
}
