package com.bloomz.rostersync.conformance.offenders.vault.cycle;

import com.bloomz.rostersync.conformance.offenders.vault.Forth;

public interface Back {
  Forth forth();
}
