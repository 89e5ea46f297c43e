package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.clever.records.SchoolCodec.School;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those of the schools that a walk looks for which the district lists, numbered from 0 on, and
 * those which it does not list.
 */
public final class SchoolNumbers {
  private final Map<CleverId, Integer> numbers = new HashMap<>();
  private final List<CleverId> ids = new ArrayList<>();
  private final List<String> phones = new ArrayList<>();

  private final Set<CleverId> missing;

  /**
   * @param listed all of the district; one that comes twice counts once
   */
  public SchoolNumbers(Collection<School> listed, Set<CleverId> wanted) {
    missing = new TreeSet<>(wanted);
    for (School school : listed) {
      Cleaning.id(school.id()).filter(missing::remove).ifPresent(id -> add(id, school));
    }
  }

  private void add(CleverId id, School school) {
    numbers.put(id, ids.size());
    ids.add(id);
    phones.add(school.phone());
  }

  void write(RecordWriter out) {
    out.all(
        ids,
        id -> {
          out.id(id.value());
          out.text(phone(numbers.getOrDefault(id, 0)));
        });
    out.all(missing, id -> out.id(id.value()));
  }

  static SchoolNumbers read(RecordReader in) {
    List<School> listed = in.all(() -> new School(in.id(), in.text()));
    Set<CleverId> wanted =
        Stream.concat(listed.stream().map(School::id), in.all(in::id).stream())
            .flatMap(id -> Cleaning.id(id).stream())
            .collect(Collectors.toSet());
    return new SchoolNumbers(listed, wanted);
  }

  public int size() {
    return ids.size();
  }

  /** The school's number, where it is listed. */
  Optional<Integer> of(CleverId school) {
    return Optional.ofNullable(numbers.get(school));
  }

  /** The schools that the walk looked for and the district does not list. */
  Set<CleverId> missing() {
    return Collections.unmodifiableSet(missing);
  }

  CleverId id(int number) {
    return ids.get(number);
  }

  /** The school's phone number as sent. */
  String phone(int number) {
    return phones.get(number);
  }
}
