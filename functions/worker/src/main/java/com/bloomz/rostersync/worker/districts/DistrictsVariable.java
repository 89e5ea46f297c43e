package com.bloomz.rostersync.worker.districts;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;

/** The variables that the function reads; {@code template.yaml} sets them. */
public final class DistrictsVariable {
  private DistrictsVariable() {}

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return List.of(
        SharedVariable.ROSTER_TABLE,
        SharedVariable.DISTRICT_QUEUE_URL,
        SharedVariable.NIGHTLY_IMPORT_QUEUE_URL,
        SharedVariable.MAX_RECEIVE_COUNT,
        SharedVariable.TOKEN_KEY,
        SharedVariable.BUS_NAME,
        SharedVariable.CLEVER_URL,
        SharedVariable.CLEVER_VERSION,
        SharedVariable.CLEVER_EVENTS,
        SharedVariable.CLEVER_FIRST_PAUSE,
        SharedVariable.IMPORT_SPACING);
  }
}
