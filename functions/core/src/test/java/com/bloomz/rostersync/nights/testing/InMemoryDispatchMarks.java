package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.Night;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Marks that last as long as the process. */
public final class InMemoryDispatchMarks implements DispatchMarks {
  private final Set<String> marks = new HashSet<>();

  @Override
  public boolean isDispatched(Night night, int shard) {
    return marks.contains(night + " " + shard);
  }

  @Override
  public void markDispatched(Night night, int shard, Instant now) {
    marks.add(night + " " + shard);
  }

  @Override
  public boolean isClosed(Night night, int shard) {
    return marks.contains(night + " closed " + shard);
  }

  @Override
  public void markClosed(Night night, int shard, Instant now) {
    marks.add(night + " closed " + shard);
  }
}
