package com.bloomz.rostersync.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes a process's requests, and kills it at one of them: before it is passed on, or after. */
final class ProcessKiller implements RecordingProxy.Toll {
  private final CompletableFuture<Process> victim = new CompletableFuture<>();
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final int fatal;
  private final boolean strikesBefore;

  /**
   * @param fatal the number of the request; 0 for none
   */
  ProcessKiller(int fatal, boolean strikesBefore) {
    this.fatal = fatal;
    this.strikesBefore = strikesBefore;
  }

  /** Lets every request pass. */
  static ProcessKiller ofNobody() {
    return new ProcessKiller(0, false);
  }

  void follow(Process process) {
    victim.complete(process);
  }

  /** All requests, by their operations, in the order in which they were passed on. */
  List<String> requests() {
    return List.copyOf(done);
  }

  /** The request at which the process was killed. */
  Optional<String> struckAt() {
    List<String> seen = strikesBefore ? begun : done;
    return fatal > 0 && seen.size() >= fatal ? Optional.of(seen.get(fatal - 1)) : Optional.empty();
  }

  @Override
  public void beforePassing(String request) {
    pass(begun, request, strikesBefore);
  }

  @Override
  public void afterPassing(String request) {
    pass(done, request, !strikesBefore);
  }

  private synchronized void pass(List<String> seen, String request, boolean strikes) {
    seen.add(request);
    if (strikes && seen.size() == fatal) {
      victim.join().destroyForcibly().onExit().join();
    }
  }
}
