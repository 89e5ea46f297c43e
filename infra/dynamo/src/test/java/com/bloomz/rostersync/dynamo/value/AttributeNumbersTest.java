package com.bloomz.rostersync.dynamo.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttributeNumbersTest {
  @ParameterizedTest
  @CsvSource({"1.50,1.5", "1E2,100", "-0.0,0", "007,7", "1e-3,0.001"})
  void numberIsWrittenPlainly(String sent, String answered) {
    assertThat(AttributeNumbers.format(AttributeNumbers.parse(sent))).isEqualTo(answered);
  }

  @ParameterizedTest
  @CsvSource({
    "1E126,Number overflow",
    "1E-131,Number underflow",
    "123456789012345678901234567890123456789,more than 38 significant digits",
    "abc,cannot be converted to a numeric value: abc"
  })
  void numberBeyondTheLimitsIsRefused(String sent, String message) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> AttributeNumbers.parse(sent))
        .withMessageContaining(message);
  }

  @Test
  void keysHaveTheOrderOfTheirNumbers() {
    List<ByteString> keys =
        Stream.of(
                "-1E125",
                "-100",
                "-12",
                "-1.5",
                "-1",
                "-1E-130",
                "0",
                "1E-130",
                "0.5",
                "1",
                "1.05",
                "1.5",
                "2",
                "10",
                "11",
                "9.99E125")
            .map(AttributeNumbersTest::key)
            .toList();
    assertThat(keys).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void sizesAreThoseOfTheGuide() {
    assertThat(size("n", new AttributeValue.Numeric(new BigDecimal("12345")))).isEqualTo(1 + 4);
    assertThat(size("é", new AttributeValue.Text("añ"))).isEqualTo(2 + 3);
    assertThat(size("b", new AttributeValue.Truth(true))).isEqualTo(2);
    assertThat(size("l", new AttributeValue.ListOf(List.of(new AttributeValue.Text("ab")))))
        .isEqualTo(1 + 3 + 1 + 2);
  }

  @Test
  void storedItemIsTheSame() {
    Map<String, AttributeValue> item =
        Map.of(
            "n", new AttributeValue.Numeric(AttributeNumbers.parse("-1.25E-100")),
            "l",
                new AttributeValue.ListOf(
                    List.of(new AttributeValue.Nothing(), new AttributeValue.Truth(false))),
            "m", new AttributeValue.MapOf(Map.of("t", new AttributeValue.Text("x".repeat(300)))));

    assertThat(ItemBytes.decode(ItemBytes.encode(item))).isEqualTo(item);
  }

  private static int size(String name, AttributeValue value) {
    return ItemSize.of(Map.of(name, value));
  }

  private static ByteString key(String number) {
    var out = new ByteArrayOutputStream();
    KeyBytes.append(out, new AttributeValue.Numeric(AttributeNumbers.parse(number)));
    return ByteString.of(out.toByteArray());
  }
}
