package com.bloomz.rostersync.clever.packing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.CleverId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdMapTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void doesWhatAMapDoes(long seed) {
    Random random = new Random(seed);
    Map<String, Integer> model = new HashMap<>();
    IdMap map = new IdMap(-1);

    for (int i = 0; i < 20_000; i++) {
      String id = id(random);
      Integer former = model.put(id, i);
      assertThat(map.put(id, i)).isEqualTo(former == null ? -1 : former);
    }

    assertThat(map.size()).isEqualTo(model.size());
    model.forEach((id, number) -> assertThat(map.get(id)).isEqualTo(number));
    assertThat(map.get("ffffffffffffffffffffffff")).isEqualTo(-1);
    assertThat(map.get("nobody")).isEqualTo(-1);
  }

  /** Ids as Clever makes them, in turn and far apart, and others that look alike. */
  private static String id(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "p" + random.nextInt(500);
      case 2 -> "5D%022X".formatted(random.nextInt(500));
      case 3 -> "%016x%08x".formatted(random.nextLong(), random.nextInt());
      default -> "58da8c63%016x".formatted(random.nextInt(9_000));
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void knowsTheSchoolsOfEachRecord(long seed) {
    Random random = new Random(seed);
    Map<CleverId, Set<Integer>> model = new HashMap<>();
    SchoolsById schools = new SchoolsById();

    for (int i = 0; i < 5_000; i++) {
      CleverId id = new CleverId("58da8c63%016x".formatted(random.nextInt(1_500)));
      int school = random.nextInt(30);
      model.computeIfAbsent(id, _ -> new HashSet<>()).add(school);
      schools.add(id, school);
    }

    model.forEach(
        (id, numbers) -> assertThat(schools.of(id)).isSorted().hasSameElementsAs(numbers));
    assertThat(schools.of(new CleverId("nobody"))).isEqualTo(List.of());
  }
}
