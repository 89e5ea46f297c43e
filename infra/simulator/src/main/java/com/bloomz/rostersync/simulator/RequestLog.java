package com.bloomz.rostersync.simulator;

import java.util.ArrayList;
import java.util.List;

/** The requests that the simulator got, but those to steer it. Safe for use by several threads. */
public final class RequestLog {
  private final List<SeenRequest> seen = new ArrayList<>();

  RequestLog() {}

  /** All of them, the oldest first. */
  public synchronized List<SeenRequest> all() {
    return List.copyOf(seen);
  }

  /** How many there were of that path, version included. */
  public synchronized long count(String path) {
    return seen.stream().filter(request -> request.path().equals(path)).count();
  }

  /** Forgets them. */
  public synchronized void clear() {
    seen.clear();
  }

  synchronized void add(SeenRequest request) {
    seen.add(request);
  }
}
