package com.bloomz.rostersync.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.aws.Differences.Documented;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the code needs of AWS, held against AWS's documentation. */
abstract class AwsKit {
  /** Starts or joins the server; it is closed after the test. */
  abstract Server start() throws Exception;

  @Test
  void answersAsDocumentedOrAsListed() throws Exception {
    Differences known = Differences.read();
    Map<String, String> wanted = new TreeMap<>();
    Map<String, String> seen = new TreeMap<>();
    try (Server server = start()) {
      var cases = new AwsCases(server);
      try {
        cases
            .all()
            .forEach(
                (name, each) -> {
                  Documented documented =
                      known.of(name).orElseThrow(() -> new AssertionError(name));
                  wanted.put(name, documented.on(server.name()));
                  seen.put(name, AwsCases.outcome(each));
                });
      } finally {
        cases.clear();
      }
    }
    assertThat(seen).isEqualTo(wanted);
    assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(known.cases().keySet());
  }
}
