package com.bloomz.rostersync.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RowSizeTest {
  @Test
  void textsCountInUtf8WithTheirNames() {
    assertThat(RowSize.of(new RowWriter().text("ab", "é🎓").attributes())).isEqualTo(2 + 2 + 4);
  }

  @Test
  void listsAndPartsCountThreeAndOneForEachElement() {
    assertThat(RowSize.of(new RowWriter().texts("l", List.of("ab", "c")).attributes()))
        .isEqualTo(1 + 3 + 1 + 2 + 1 + 1);
    RowWriter part = new RowWriter().text("x", "yy");
    assertThat(RowSize.of(new RowWriter().part("p", part).attributes()))
        .isEqualTo(1 + 3 + 1 + 1 + 2);
  }

  @Test
  void bytesCountOneEach() {
    assertThat(RowSize.of(new RowWriter().bytes("b", new byte[7]).flag("f", true).attributes()))
        .isEqualTo(1 + 7 + 1 + 1);
  }

  @Test
  void aUnitIsABegunKilobyte() {
    assertThat(RowSize.writeUnits(0)).isEqualTo(1);
    assertThat(RowSize.writeUnits(1024)).isEqualTo(1);
    assertThat(RowSize.writeUnits(1025)).isEqualTo(2);
  }
}
