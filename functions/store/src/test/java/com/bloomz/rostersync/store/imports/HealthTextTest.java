package com.bloomz.rostersync.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.Health.Found;
import com.bloomz.rostersync.health.HealthCheck;
import com.bloomz.rostersync.store.rows.StoredRows;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Data health as it is stored. */
class HealthTextTest {
  @Test
  void everyCheckIsRead() {
    Map<HealthCheck, Found> found = new TreeMap<>();
    for (HealthCheck check : HealthCheck.values()) {
      int number = found.size();
      found.put(check, new Found(number, 1_000, number % 3));
    }
    Health health = new Health(new TreeMap<>(found));
    assertThat(HealthText.parse(HealthText.of(health))).isEqualTo(health);
  }

  @Test
  void theTextIsShort() {
    Health health =
        new Health(
            new TreeMap<>(
                Map.of(
                    HealthCheck.STUDENT_ID_MISSING,
                    Found.of(2, 400),
                    HealthCheck.NO_SECTIONS,
                    new Found(0, 0, 7))));
    assertThat(HealthText.of(health)).isEqualTo("STUDENT_ID_MISSING 2/400;NO_SECTIONS 0/0/7");
  }

  @Test
  void whatLaterVersionsCheckIsPassedOver() {
    assertThat(HealthText.parse("NEW_CHECK 1/2;STUDENT_ID_MISSING 2/400").found())
        .isEqualTo(Map.of(HealthCheck.STUDENT_ID_MISSING, Found.of(2, 400)));
  }

  @Test
  void issuesStoredOnceHaveNone() {
    assertThat(HealthText.read(List.of(StoredRows.row("issues")))).isEqualTo(Health.UNKNOWN);
    assertThat(HealthText.read(List.of(StoredRows.row("issues-with-health"))).found())
        .isEqualTo(Map.of(HealthCheck.STUDENT_ID_MISSING, Found.of(2, 400)));
  }
}
