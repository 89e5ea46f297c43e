package com.bloomz.rostersync.conformance.offenders.aws.cycle;

import com.bloomz.rostersync.conformance.offenders.aws.Forth;

public interface Back {
  Forth forth();
}
