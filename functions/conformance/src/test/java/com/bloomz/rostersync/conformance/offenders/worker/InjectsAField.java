package com.bloomz.rostersync.conformance.offenders.worker;

import jakarta.inject.Inject;

public final class InjectsAField {
  @Inject Work work;
}
