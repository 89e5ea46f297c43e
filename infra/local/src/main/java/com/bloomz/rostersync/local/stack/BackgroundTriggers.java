package com.bloomz.rostersync.local.stack;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What happens to a school on AWS without anybody's asking: the clock starts an import, and the
 * queue brings a message again whose worker is gone.
 */
public final class BackgroundTriggers {
  private static final Duration LONGER_THAN_ANY_CLAIM = Duration.ofHours(1);

  private final LocalStack stack;
  private final ImportQueue queue;
  private final InstantSource clock;

  public BackgroundTriggers(LocalStack stack, InstantSource clock) {
    this(stack, stack.queue(), clock);
  }

  /**
   * With a queue of the caller's.
   *
   * @param queue that feeds the worker
   */
  public BackgroundTriggers(LocalStack stack, ImportQueue queue, InstantSource clock) {
    this.stack = stack;
    this.queue = queue;
    this.clock = clock;
  }

  /** Asks for an import and tells the worker; empty while another import goes on. */
  public Optional<ImportId> ask(SchoolId school, RunKind kind, Invitations invited) {
    Instant now = clock.instant();
    String random = "%04x".formatted(ThreadLocalRandom.current().nextInt(0x10000));
    var id = ImportId.at(now, random);
    long link = stack.stores().schools().find(school).linkVersion();
    var request = new ImportRequest(id, kind, now, invited, link);
    return switch (stack.stores().requests().request(school, request)) {
      case Requested.Accepted() -> {
        queue.send(
            school, kind == RunKind.NIGHTLY ? Trigger.NIGHTLY : Trigger.IMPORT_NOW, Duration.ZERO);
        yield Optional.of(id);
      }
      case Requested.Running(var _, var _) -> Optional.empty();
    };
  }

  /**
   * Brings the message again of an import that an earlier stack left. Only one stack at a time has
   * its data, so whoever worked on it is gone.
   */
  public Optional<ImportId> bringAgain(SchoolId school) {
    Instant later = clock.instant().plus(LONGER_THAN_ANY_CLAIM);
    return switch (stack.stores().runs().claim(school, later, clock.instant())) {
      case Claiming.Claimed(var claim) -> {
        stack.stores().runs().release(claim, claim.progress(), Usage.NONE);
        queue.send(school, Trigger.GOES_ON, Duration.ZERO);
        yield Optional.of(claim.request().id());
      }
      case Claiming.Busy(var id, var until) -> Optional.of(id);
      case Claiming.NothingToDo(var _) -> Optional.empty();
    };
  }
}
