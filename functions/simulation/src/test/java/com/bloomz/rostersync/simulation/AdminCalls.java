package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.linking.Admin;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What School Admins ask for. Whoever gets no answer asks again, as people do. */
final class AdminCalls {
  static final Admin ADMIN = new Admin("user-1", SimulatedSchool.ADMINS_EMAIL);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final SimulatedSystem system;
  private final SplittableRandom random;

  AdminCalls(SimulatedSystem system, SplittableRandom random) {
    this.system = system;
    this.random = random;
  }

  <T> void ask(Supplier<Reply<T>> question, Consumer<T> granted) {
    var ended = system.runtime.run(LONGEST, question);
    if (ended instanceof FunctionRuntime.Ended.Returned<Reply<T>>(Reply<T> reply)
        && !(reply instanceof Refused<T>(Refusal refusal, String _) && passes(refusal))) {
      if (reply instanceof Granted<T>(T value)) {
        granted.accept(value);
      }
    } else {
      system.time.after(Duration.ofSeconds(random.nextInt(20, 300)), () -> ask(question, granted));
    }
  }

  private static boolean passes(Refusal refusal) {
    return refusal == Refusal.BUSY_EDITING || refusal == Refusal.CLEVER_UNREACHABLE;
  }
}
