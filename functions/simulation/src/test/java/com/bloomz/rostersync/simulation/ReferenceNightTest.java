package com.bloomz.rostersync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.imports.ImportState;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever call of a night fails, and however, the night ends as if none had failed. */
class ReferenceNightTest {
  private static final ReferenceNight WELL = ReferenceNight.well(ReferenceNight.USUAL);
  private static final ReferenceNight HELD = ReferenceNight.well(ReferenceNight.HELD);

  @Test
  void doesAllThatImportsDo() {
    assertThat(WELL.verbs()).contains(Verb.CREATED, Verb.UPDATED, Verb.REMOVED);
    assertThat(WELL.calls()).isGreaterThan(40);
    assertThat(WELL.differences(WELL)).containsExactly("there was no such call");
  }

  @Test
  void x2HoldsWhatIsTooMuch() {
    assertThat(HELD.verbs()).containsOnly(Verb.CREATED, Verb.UPDATED);
    assertThat(HELD.report().state()).isEqualTo(ImportState.HELD);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A 3: remote call n fails, for every n: the same end")
  void endsAsIfNothingHadFailed(RemoteFault fault) {
    assertThat(differences(fault, ReferenceNight.USUAL, WELL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWER_LOST", "KILLED_BEFORE", "KILLED_AFTER"})
  @DisplayName("X 2: remote call n fails, for every n: the same is held")
  void holdsAsIfNothingHadFailed(RemoteFault fault) {
    assertThat(differences(fault, ReferenceNight.HELD, HELD)).isEmpty();
  }

  private static List<String> differences(RemoteFault fault, long seed, ReferenceNight well) {
    return LongStream.rangeClosed(1, well.calls())
        .boxed()
        .flatMap(
            call ->
                ReferenceNight.with(fault, call, seed).differences(well).stream()
                    .map(each -> "call " + call + ": " + each))
        .toList();
  }
}
