package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import org.junit.jupiter.api.Test;

class BloomzPagesTest {
  private static final SchoolId SCHOOL = new SchoolId("s 1/学");

  private final BloomzPages pages =
      new BloomzPages(
          new InMemorySchoolStore(),
          "https://b.example/join?s={school}&p={person}",
          "https://b.example/{school}/{import}");

  @Test
  void putsAnyIdIntoAnAddress() {
    assertThat(pages.joinLink(SCHOOL, new MemberId("m+{school}")))
        .isEqualTo("https://b.example/join?s=s%201%2F%E5%AD%A6&p=m%2B%7Bschool%7D");
    assertThat(pages.link(SCHOOL, new ImportId("i-1")))
        .isEqualTo("https://b.example/s%201%2F%E5%AD%A6/i-1");
  }

  @Test
  void theIdOfASchoolThatIsNotLinkedIsNoName() {
    assertThat(pages.name(SCHOOL)).isEmpty();
  }
}
