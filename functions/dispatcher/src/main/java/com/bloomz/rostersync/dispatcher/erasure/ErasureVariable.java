package com.bloomz.rostersync.dispatcher.erasure;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;

/** The variables that the function reads; {@code template.yaml} sets them. */
public final class ErasureVariable {
  private ErasureVariable() {}

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return List.of(SharedVariable.ROSTER_TABLE);
  }
}
