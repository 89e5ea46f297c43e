package com.bloomz.rostersync.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CountsTextTest {
  @Test
  void zerosAreLeftOut() {
    var counts = new TreeMap<Entity, Tally>();
    counts.put(Entity.CLASSES, new Tally(1, 0, 0, 0, 120, 0));
    counts.put(Entity.STAFF, Tally.ZERO);
    counts.put(Entity.GUARDIANSHIPS, new Tally(0, 0, 0, 0, 0, 7));

    assertThat(CountsText.of(new Counts(counts))).isEqualTo("CL1,0,0,0,120;GU0,0,0,0,0,7");
    assertThat(CountsText.of(Counts.none())).isEmpty();
  }

  @Test
  void everyKindComesBack() {
    var counts = new TreeMap<Entity, Tally>();
    for (Entity entity : Entity.values()) {
      counts.put(entity, new Tally(counts.size() + 1, 2, 3, 4, 5, Long.MAX_VALUE));
    }

    assertThat(CountsText.parse(CountsText.of(new Counts(counts)))).isEqualTo(new Counts(counts));
    assertThat(CountsText.parse("")).isEqualTo(Counts.none());
  }

  @Test
  void aKindOfALaterVersionIsPassedOver() {
    var expected = new Counts(new TreeMap<>(Map.of(Entity.CLASSES, new Tally(1, 0, 0, 0, 0, 0))));

    assertThat(CountsText.parse("ZZ9;CL1")).isEqualTo(expected);
  }
}
