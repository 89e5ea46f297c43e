package com.bloomz.rostersync.store.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PackedRecordsTest {
  @Test
  void recordsComeBackInOrder() {
    List<List<String>> records =
        List.of(
            List.of(), List.of(""), List.of("a", "", "é🎓", "x".repeat(100_000)), List.of("last"));

    assertThat(PackedRecords.pack(records)).hasSize(1);
    assertThat(unpack(PackedRecords.pack(records))).isEqualTo(records);
  }

  @Test
  void whatCannotBeDeflatedFitsIntoItemsAllTheSame() {
    var random = new Random(1);
    List<List<String>> records =
        IntStream.range(0, 2_000)
            .mapToObj(i -> List.of(noise(random), noise(random), Integer.toString(i)))
            .toList();
    long size = records.stream().mapToLong(PackedRecordsTest::size).sum();

    List<byte[]> pieces = PackedRecords.pack(records);
    assertThat(pieces)
        .hasSizeBetween(2, Math.toIntExact(PackedRecords.pieces(size)))
        .allMatch(piece -> piece.length < 345_000);
    assertThat(unpack(pieces)).isEqualTo(records);
  }

  @Test
  void whatRepeatsItselfTakesLittle() {
    List<List<String>> records =
        IntStream.range(0, 1_000)
            .mapToObj(i -> List.of("STUDENT_ENROLMENTS", "CREATED", "m-" + i, "c-1"))
            .toList();

    assertThat(PackedRecords.pack(records)).hasSize(1).allMatch(piece -> piece.length < 6_000);
  }

  @Test
  void textsBeyondAsciiAreKeptWhereverTheyBegin() {
    List<List<String>> records =
        List.of(List.of("Jos\u00e9", "\u00e9t\u00e9", "ascii", "\ud83d\ude00"), List.of("after"));

    assertThat(unpack(PackedRecords.pack(records))).isEqualTo(records);
  }

  @Test
  void aPieceThatIsCutIsNotRead() {
    byte[] piece = PackedRecords.pack(List.of(List.of("one", "two", "three"))).getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackedRecords.unpack(Arrays.copyOf(piece, piece.length - 8)))
        .withMessageContaining("packed records");
  }

  private static long size(List<String> texts) {
    var draft = new PackedRecords.Draft().of(texts.size());
    texts.forEach(draft::text);
    return draft.record().length;
  }

  private static List<List<String>> unpack(List<byte[]> pieces) {
    return pieces.stream().flatMap(piece -> PackedRecords.unpack(piece).stream()).toList();
  }

  private static String noise(Random random) {
    return random
        .ints(100, 0x4E00, 0x9FFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
