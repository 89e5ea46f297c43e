package com.bloomz.rostersync.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Notes a process's requests, and kills it at one of them: before it is passed on, or after. */
final class ProcessKiller implements RecordingProxy.Toll {
  private final CompletableFuture<Process> victim = new CompletableFuture<>();
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final Predicate<String> counted;
  private final int fatal;
  private final boolean strikesBefore;

  /**
   * @param fatal the number of the request; 0 for none
   */
  ProcessKiller(int fatal, boolean strikesBefore) {
    this(_ -> true, fatal, strikesBefore);
  }

  private ProcessKiller(Predicate<String> counted, int fatal, boolean strikesBefore) {
    this.counted = counted;
    this.fatal = fatal;
    this.strikesBefore = strikesBefore;
  }

  /**
   * Strikes at one request of an operation, wherever it comes among the others.
   *
   * @param fatal its number among those of the operation
   */
  static ProcessKiller at(String operation, int fatal, boolean strikesBefore) {
    return new ProcessKiller(operation::equals, fatal, strikesBefore);
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
    return fatal == 0
        ? Optional.empty()
        : seen.stream().filter(counted).skip(fatal - 1L).findFirst();
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
    if (strikes && counted.test(request) && seen.stream().filter(counted).count() == fatal) {
      victim.join().destroyForcibly().onExit().join();
    }
  }
}
