package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.clever.records.SchoolCodec.School;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schools that a district lists, numbered from 0 on; one that comes twice counts once. */
public final class SchoolNumbers {
  private final Map<CleverId, Integer> numbers = new HashMap<>();
  private final List<CleverId> ids = new ArrayList<>();
  private final List<String> phones = new ArrayList<>();

  public SchoolNumbers(Collection<School> listed) {
    for (School school : listed) {
      Cleaning.id(school.id())
          .filter(id -> !numbers.containsKey(id))
          .ifPresent(id -> add(id, school));
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
  }

  static SchoolNumbers read(RecordReader in) {
    return new SchoolNumbers(in.all(() -> new School(in.id(), in.text())));
  }

  public int size() {
    return ids.size();
  }

  /** The school's number, where it is listed. */
  Optional<Integer> of(CleverId school) {
    return Optional.ofNullable(numbers.get(school));
  }

  CleverId id(int number) {
    return ids.get(number);
  }

  /** The school's phone number as sent. */
  String phone(int number) {
    return phones.get(number);
  }
}
