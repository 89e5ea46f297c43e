package com.bloomz.rostersync.conformance.offenders.sync;

/** A port. */
public interface Source {
  String fetch();
}
