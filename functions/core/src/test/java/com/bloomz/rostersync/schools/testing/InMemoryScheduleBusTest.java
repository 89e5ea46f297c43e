package com.bloomz.rostersync.schools.testing;

import com.bloomz.rostersync.schools.ScheduleBus;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import java.util.List;

class InMemoryScheduleBusTest implements ScheduleBusContract {
  private final InMemoryScheduleBus bus = new InMemoryScheduleBus();

  @Override
  public ScheduleBus schedules() {
    return bus;
  }

  @Override
  public List<ScheduleEnded> ended() {
    return bus.heard();
  }

  @Override
  public void fail() {
    bus.breakDown(true);
  }
}
