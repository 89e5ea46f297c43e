package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made.
 *
 * @param run by what kind of import; null where a person made it in Bloomz
 */
public record PastChange(Change change, Instant at, @Nullable RunKind run) {}
