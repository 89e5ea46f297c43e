package com.bloomz.rostersync.local.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.costs.Billed;
import com.bloomz.rostersync.costs.Prices;
import com.bloomz.rostersync.local.costs.MeasuredCosts.Count;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/costs.md is what the counts, the assumptions and the prices make of it. */
final class CostSheetTest {
  private final CostModel model = new CostModel(MeasuredCosts.kept());

  @Test
  void theFileIsTheSheet() throws IOException {
    String text = new CostSheet(model, Prices.usual()).text();
    if ("write".equals(System.getProperty("costs.docs"))) {
      Files.writeString(MeasuredCosts.DOCS, text);
    }

    assertThat(MeasuredCosts.DOCS).as("write it with -Dcosts.docs=write").hasContent(text);
  }

  @Test
  void everythingIsCounted() {
    assertThat(MeasuredCosts.kept().counts()).containsOnlyKeys(Count.values());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000, 100_000})
  void whatSchoolsCostGrowsWithTheirNumber(int schools) {
    double one = model.first(1).of(Billed.TABLE_WRITES);
    assertThat(model.first(schools).of(Billed.TABLE_WRITES)).isEqualTo(schools * one);
    assertThat(model.changed(schools).of(Billed.KEY_REQUESTS))
        .isEqualTo(2 * model.unchanged(schools).of(Billed.KEY_REQUESTS));
    assertThat(model.standing(schools).of(Billed.KEYS)).isEqualTo(1);
  }
}
