package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedIdsTest {
  private static final NamedIds IDS = new NamedIds(Set.of("s-1", "d#1", "5d00"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"v\":1,\"school\":\"s-1\",\"because\":\"NIGHTLY\"} | true",
        "{\"v\":1,\"school\":\"s-10\",\"because\":\"NIGHTLY\"} | false",
        "{\"v\":1,\"school\":\"s-2\",\"person\":\"m-1\",\"children\":[\"s-1\"]} | true",
        "{\"district\":\"d#1\"} | true",
        "{\"detail\":{\"mail\":{\"tags\":{\"school\":[\"s-1\"]}}}} | true",
        "{\"shard\":3,\"cursor\":\"America/Chicago#d%231#s-9\"} | true",
        "{\"shard\":3,\"cursor\":\"America/Chicago#d%232#s-1\"} | true",
        "{\"shard\":3,\"cursor\":\"America/Chicago#d#s-11\"} | false",
        "{\"Type\":\"Notification\",\"Message\":\"{\\\"to\\\":\\\"s-1\\\"}\"} | true",
        "{\"Type\":\"Notification\",\"Message\":\"{\\\"to\\\":\\\"s-11\\\"}\"} | false",
        "{\"Message\":\"{not JSON s-1\"} | true",
        "[\"5d00\"] | true",
        "{\"s-1\":1} | false",
        "no JSON of 5d00 at all | true",
        "no JSON of another | false",
        "{} | false"
      })
  void areFound(String body, boolean found) {
    assertThat(IDS.areIn(body)).isEqualTo(found);
  }
}
