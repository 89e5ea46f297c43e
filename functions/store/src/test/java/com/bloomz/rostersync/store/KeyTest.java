package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KeyTest {
  private static final SchoolId SCHOOL = new SchoolId("school");
  private static final ImportId IMPORT = new ImportId("20261123T203725Z-4f9a");

  @Test
  void itemsStandWhereTheyAlwaysStood() {
    assertThat(Key.header(SCHOOL)).isEqualTo(new Key("S#school", "HEADER"));
    assertThat(Key.setup(SCHOOL)).isEqualTo(new Key("S#school", "SETUP"));
    assertThat(Key.of(SCHOOL, new MemberId("m-58da8c63da61c8bd0a000a1b")))
        .isEqualTo(new Key("S#school#R#4", "M#m-58da8c63da61c8bd0a000a1b"));
    assertThat(Key.of(SCHOOL, new ClassId("c-58da8c6b894273be680001fc")))
        .isEqualTo(new Key("S#school#R#4", "C#c-58da8c6b894273be680001fc"));
    assertThat(Key.report(SCHOOL, IMPORT))
        .isEqualTo(new Key("S#school#I", "20261123T203725Z-4f9a"));
    assertThat(Key.journal(SCHOOL, IMPORT, new Key.JournalPart(7, 1_234, 1)))
        .isEqualTo(new Key("S#school#J#20261123T203725Z-4f9a", "000007#00001234#01"));
    assertThat(Key.issues(SCHOOL, IMPORT, 7, 3))
        .isEqualTo(new Key("S#school#X#20261123T203725Z-4f9a", "000007#000003"));
  }

  @Test
  void idsThatAreCountedUpAreSpreadEvenly() {
    var perShard =
        IntStream.range(0, 8_000)
            .mapToObj(i -> Key.of(SCHOOL, new MemberId("m-58da8c63da61c8bd0a%06x".formatted(i))))
            .collect(Collectors.groupingBy(Key::partition, Collectors.counting()));

    assertThat(perShard).hasSize(Key.SHARDS);
    assertThat(perShard.values()).allMatch(count -> count > 700 && count < 1_300);
  }

  @Test
  void noSchoolsKeysAreAnothers() {
    assertThat(Key.header(new SchoolId("a#I")).partition()).isEqualTo("S#a%23I");
    assertThat(Key.header(new SchoolId("a%23I")).partition()).isEqualTo("S#a%2523I");
  }
}
