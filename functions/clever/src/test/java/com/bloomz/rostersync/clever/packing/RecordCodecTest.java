package com.bloomz.rostersync.clever.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.clever.records.SchoolCodec.SectionData;
import com.bloomz.rostersync.clever.records.SchoolCodec.TermData;
import com.bloomz.rostersync.clever.records.UserCodec.Relationship;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as it was, whatever Clever sends (P 7). */
final class RecordCodecTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "58da8c63d7dc0ca0680003ed",
          "58DA8C63D7DC0CA0680003ED",
          "Ana Mar\u00eda",
          "\ud83c\udf1f Star",
          "half \ud83c a star",
          "\udf1f\u0000",
          "\u05ea\u05dc",
          "n".repeat(500));

  private final Random random = new Random(12);

  @Test
  void readsSectionsTermsAndUsersAsTheyWere() throws DataFormatException {
    List<SectionData> sections = several(this::section);
    List<TermData> terms = several(() -> new TermData(any(), any(), any()));
    List<User> users = several(this::user);

    assertThat(again(sections, RecordCodec::write, RecordCodec::section)).isEqualTo(sections);
    assertThat(again(terms, RecordCodec::write, RecordCodec::term)).isEqualTo(terms);
    assertThat(again(users, RecordCodec::write, RecordCodec::user)).isEqualTo(users);
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(RecordWriter out, T value);
  }

  private static <T> List<T> again(
      List<T> values, Writing<T> writing, Function<RecordReader, T> reading)
      throws DataFormatException {
    RecordBlocks blocks = new RecordBlocks();
    RecordWriter record = new RecordWriter();
    for (T value : values) {
      record.clear();
      writing.write(record, value);
      blocks.add(record);
    }
    blocks.seal();
    assertThat(blocks.blocks()).hasSizeGreaterThan(1);
    List<T> read = new ArrayList<>();
    for (byte[] block : blocks.blocks()) {
      RecordBlocks.read(block, in -> read.add(reading.apply(in)));
    }
    return read;
  }

  private static <T> List<T> several(Supplier<T> one) {
    return IntStream.range(0, 2_000).mapToObj(_ -> one.get()).toList();
  }

  private SectionData section() {
    return new SectionData(
        any(), any(), any(), any(), any(), texts(), texts(), flag(), flag(), any());
  }

  private User user() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List.of(Role.values()).stream().filter(_ -> flag()).forEach(roles::add);
    List<Relationship> relationships =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(_ -> new Relationship(any(), any(), any()))
            .toList();
    return new User(
        any(),
        any(),
        any(),
        any(),
        roles,
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
        relationships,
        flag(),
        new HashSet<>(texts()));
  }

  private List<String> texts() {
    return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> any()).toList();
  }

  private String any() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private boolean flag() {
    return random.nextBoolean();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, 1_000_000, Integer.MAX_VALUE})
  void readsNumbersAsTheyWere(int number) {
    RecordWriter out = new RecordWriter();
    out.number(number);

    assertThat(new RecordReader(out.bytes()).number()).isEqualTo(number);
  }

  /** Also where a block's bytes are just as many as its reader has room for. */
  @Test
  void readsBlocksOfAnyLength() throws DataFormatException {
    for (int length = 1; length < 3_000; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      RecordWriter record = new RecordWriter();
      record.block(bytes);
      RecordBlocks blocks = new RecordBlocks();
      blocks.add(record);
      blocks.seal();

      RecordBlocks.read(blocks.blocks().getFirst(), in -> assertThat(in.rest()).isEqualTo(bytes));
    }
  }

  @Test
  void findsTheEnd() {
    RecordWriter out = new RecordWriter();
    out.text("Ana");
    byte[] cut = Arrays.copyOf(out.bytes(), 2);

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new RecordReader(cut).text());
  }
}
