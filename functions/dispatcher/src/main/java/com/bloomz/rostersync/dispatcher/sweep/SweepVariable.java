package com.bloomz.rostersync.dispatcher.sweep;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;

/** The variables that the function reads; {@code template.yaml} sets them. */
public final class SweepVariable {
  private SweepVariable() {}

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return List.of(
        SharedVariable.ROSTER_TABLE,
        SharedVariable.IMPORT_QUEUE_URL,
        SharedVariable.NIGHTLY_IMPORT_QUEUE_URL,
        SharedVariable.BUS_NAME);
  }
}
