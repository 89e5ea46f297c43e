package com.bloomz.rostersync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Verb;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever call of a night fails, and however, the night ends as if none had failed. */
class ReferenceNightTest {
  private static final ReferenceNight WELL = ReferenceNight.well();

  @Test
  void doesAllThatImportsDo() {
    assertThat(WELL.verbs()).contains(Verb.CREATED, Verb.UPDATED, Verb.REMOVED);
    assertThat(WELL.calls()).isGreaterThan(40);
    assertThat(WELL.differences(WELL)).containsExactly("there was no such call");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A 3: remote call n fails, for every n: the same end")
  void endsAsIfNothingHadFailed(RemoteFault fault) {
    List<String> differences =
        LongStream.rangeClosed(1, WELL.calls())
            .boxed()
            .flatMap(
                call ->
                    ReferenceNight.with(fault, call).differences(WELL).stream()
                        .map(each -> "call " + call + ": " + each))
            .toList();
    assertThat(differences).isEmpty();
  }
}
