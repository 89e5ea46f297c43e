package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.reconcile.RunKind;
import java.time.Instant;

/** An import that somebody or the night asked for. */
public record ImportRequest(ImportId id, RunKind kind, Instant requestedAt) {}
