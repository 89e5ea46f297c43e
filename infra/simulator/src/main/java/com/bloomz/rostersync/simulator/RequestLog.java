package com.bloomz.rostersync.simulator;

import java.util.ArrayList;
import java.util.List;

/** The requests that the simulator got, but those to steer it. Safe for use by several threads. */
public final class RequestLog {
  private final List<SeenRequest> seen = new ArrayList<>();
  private long bytes;

  RequestLog() {}

  /** All of them, the oldest first. */
  public synchronized List<SeenRequest> all() {
    return List.copyOf(seen);
  }

  /** How many there were of that path, version included. */
  public synchronized long count(String path) {
    return seen.stream().filter(request -> request.path().equals(path)).count();
  }

  /** How many bytes of bodies were sent in answer to them. */
  public synchronized long bytes() {
    return bytes;
  }

  /** Forgets them. */
  public synchronized void clear() {
    seen.clear();
    bytes = 0;
  }

  synchronized void answered(long length) {
    bytes += length;
  }

  synchronized void add(SeenRequest request) {
    seen.add(request);
  }
}
