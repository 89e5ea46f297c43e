package com.bloomz.rostersync.why;

import com.bloomz.rostersync.roster.BloomzRoster;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers are found in.
 *
 * @param past what imports and people changed, newest first
 * @param forecast null where it is not known what Clever shows now
 * @param zone of the dates in answers
 */
public record WhySources(
    BloomzRoster roster, List<PastChange> past, @Nullable Forecast forecast, ZoneId zone) {
  public WhySources {
    past = List.copyOf(past);
  }

  @Override
  public String toString() {
    return "WhySources";
  }
}
