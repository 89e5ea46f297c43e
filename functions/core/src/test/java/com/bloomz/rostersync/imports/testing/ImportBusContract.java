package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract kit of {@link ImportBus}. */
public interface ImportBusContract {
  /** The bus to be tested. */
  ImportBus bus();

  /** What was told so far, in order. */
  List<ImportFinished> heard();

  /** From now on, nothing is taken. */
  void fail();

  @Test
  default void whatIsToldIsHeardAsItIs() {
    List<ImportFinished> told = new ArrayList<>();
    for (RunKind kind : RunKind.values()) {
      for (ImportState state : ImportState.values()) {
        told.add(
            new ImportFinished(
                new SchoolId("school \"1\" é"), new ImportId("i-" + told.size()), kind, state));
      }
    }
    told.forEach(bus()::announce);

    assertThat(heard()).containsExactlyElementsOf(told);
  }

  @Test
  default void whatIsToldTwiceIsHeardTwice() {
    var event =
        new ImportFinished(
            new SchoolId("s-1"), new ImportId("i-1"), RunKind.NIGHTLY, ImportState.HELD);
    bus().announce(event);
    bus().announce(event);

    assertThat(heard()).containsExactly(event, event);
  }

  @Test
  default void saysWhenNothingIsTaken() {
    fail();
    var event =
        new ImportFinished(
            new SchoolId("s-1"), new ImportId("i-1"), RunKind.NIGHTLY, ImportState.FAILED);

    assertThatThrownBy(() -> bus().announce(event)).isInstanceOf(ImportBus.BusException.class);
    assertThat(heard()).isEmpty();
  }
}
