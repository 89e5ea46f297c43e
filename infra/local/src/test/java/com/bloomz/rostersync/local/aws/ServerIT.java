package com.bloomz.rostersync.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.roles.CalledRights;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ServerIT {
  private static final int LONG_ENOUGH_MILLIS = 500;

  @Test
  void itsClientsAreNotTakenForAFunctionsThatIsStartingMeanwhile() throws Exception {
    InstantSource clock = InstantSource.system();
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
        LocalStack stack =
            LocalStack.embedded(Optional.empty(), to -> Mailbox.start(0, clock, to))) {
      Future<Server> making =
          stack.start(
              "StartingFunction",
              () ->
                  given(
                      other.submit(() -> Server.at("embedded", stack.endpoints(), new Cleanup()))));
      try (Server server = making.get()) {
        assertThat(server.dynamo().listTables().tableNames()).isNotEmpty();
      }
    }
    assertThat(CalledRights.callers()).doesNotContain("StartingFunction");
  }

  /** The same, after it had the time to be done. */
  private static <T> Future<T> given(Future<T> making) {
    try {
      var unused = making.get(LONG_ENOUGH_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It waits, as it should.
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return making;
  }
}
