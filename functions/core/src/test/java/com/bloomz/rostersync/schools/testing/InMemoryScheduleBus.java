package com.bloomz.rostersync.schools.testing;

import com.bloomz.rostersync.imports.ImportBus.BusException;
import com.bloomz.rostersync.schools.ScheduleBus;
import java.util.ArrayList;
import java.util.List;

/** A bus for ended schedules that keeps what it is told. */
public final class InMemoryScheduleBus implements ScheduleBus {
  private final List<ScheduleEnded> heard = new ArrayList<>();
  private boolean broken;

  @Override
  public synchronized void announce(ScheduleEnded event) {
    if (broken) {
      throw new BusException("the bus is broken", new IllegalStateException());
    }
    heard.add(event);
  }

  /** What was told so far, in order. */
  public synchronized List<ScheduleEnded> heard() {
    return List.copyOf(heard);
  }

  /** Whether nothing is taken from now on. */
  public synchronized void breakDown(boolean nowBroken) {
    broken = nowBroken;
  }
}
