package com.bloomz.rostersync.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The fields of a change are a sorted map like any other. */
class FieldValuesTest {
  private static final SortedMap<String, String> TREE =
      new TreeMap<>(Map.of("source", "CLEVER", "place", "STUDENT", "type", "family"));

  @Test
  void theyAreEqualToTheMapThatTheyWereMadeFrom() {
    FieldValues fields = FieldValues.copyOf(TREE);

    assertThat(fields).isEqualTo(TREE).hasSameHashCodeAs(TREE).hasToString(TREE.toString());
    assertThat(TREE).isEqualTo(fields);
    assertThat(new ArrayList<>(fields.keySet())).containsExactly("place", "source", "type");
    assertThat(fields.values()).containsExactly("STUDENT", "CLEVER", "family");
    assertThat(FieldValues.copyOf(new TreeMap<>())).isEmpty();
  }

  @Test
  void aFieldIsFoundByItsName() {
    FieldValues fields = FieldValues.copyOf(TREE);

    assertThat(fields.get("source")).isEqualTo("CLEVER");
    assertThat(fields.get("none")).isNull();
    assertThat(fields.containsKey("type")).isTrue();
    assertThat(fields.containsKey("none")).isFalse();
  }

  @Test
  void theyAreToldInTheOrderOfTheirNames() {
    List<String> told = new ArrayList<>();

    FieldValues.copyOf(TREE).forEach((name, value) -> told.add(name + "=" + value));

    assertThat(told).containsExactly("place=STUDENT", "source=CLEVER", "type=family");
  }

  @Test
  void theirPartsAreThoseOfTheMap() {
    FieldValues fields = FieldValues.copyOf(TREE);

    assertThat(fields.headMap("source")).isEqualTo(TREE.headMap("source"));
    assertThat(fields.tailMap("source")).isEqualTo(TREE.tailMap("source"));
    assertThat(fields.subMap("place", "type")).isEqualTo(TREE.subMap("place", "type"));
    assertThat(fields.firstKey()).isEqualTo("place");
    assertThat(fields.lastKey()).isEqualTo("type");
    assertThat(fields.comparator()).isNull();
  }

  @Test
  void nothingHasNeitherFirstNorLast() {
    FieldValues none = FieldValues.copyOf(new TreeMap<>());

    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::firstKey);
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::lastKey);
  }

  @Test
  void whatTheyWereMadeFromChangesNothing() {
    SortedMap<String, String> source = new TreeMap<>(TREE);
    FieldValues fields = FieldValues.copyOf(source);

    source.clear();

    assertThat(fields).isEqualTo(TREE);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> fields.put("place", "CO_TEACHER"));
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(fields::clear);
  }
}
