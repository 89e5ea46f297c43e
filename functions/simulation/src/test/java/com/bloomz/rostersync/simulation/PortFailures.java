package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.lambda.MessageReturn;
import com.bloomz.rostersync.linking.CleverDirectory;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.nights.DistrictQueue;
import com.bloomz.rostersync.nights.ShardQueue;
import com.bloomz.rostersync.simulation.RemotePorts.FarCall;
import com.bloomz.rostersync.storage.ContentionException;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.storage.UnknownOutcomeException;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.TokenVault;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** How the calls of a port fail, as its adapter tells it to the core. */
sealed interface PortFailures {
  /** What the adapter waits before it gives up. */
  Duration PATIENCE = Duration.ofSeconds(7);

  /** Makes the call fail so; gives an answer where a failure is one. */
  Object fail(FarCall call, RemoteFault fault, Consumer<Duration> wait) throws Throwable;

  /** Makes the call, which takes that long. */
  default Object late(FarCall call, Consumer<Duration> wait, Duration lateness) throws Throwable {
    wait.accept(lateness.dividedBy(2));
    Object answer = call.make();
    wait.accept(lateness.dividedBy(2));
    return answer;
  }

  /** Those of a port; what is none of the others' is a store. */
  static PortFailures of(Class<?> port, VirtualTime time) {
    if (port == CleverSource.class || port == DistrictSource.class) {
      return new OfClever(time);
    }
    if (port == EventSource.class) {
      return new OfEvents();
    }
    if (port == MailSender.class || port == TextSender.class) {
      return new OfProvider();
    }
    if (ImportQueue.class.isAssignableFrom(port)
        || Set.of(DistrictQueue.class, ShardQueue.class, InvitationQueue.class, MessageReturn.class)
            .contains(port)) {
      return new OfSender(cause -> new QueueException("not confirmed", cause));
    }
    if (port == ImportBus.class) {
      return new OfSender(cause -> new ImportBus.BusException("not confirmed", cause));
    }
    if (port == TokenVault.class) {
      return new OfSender(cause -> new TokenVault.VaultException("not opened", cause));
    }
    return port == CleverDirectory.class ? new OfDirectory() : new OfStore();
  }

  private static IllegalStateException because(RemoteFault fault) {
    return new IllegalStateException(fault.name());
  }

  /** A call with the first part of what it is to do. */
  private static FarCall part(FarCall call, int index) {
    List<?> all = List.copyOf((Collection<?>) call.argument(index));
    return call.with(index, all.subList(0, all.size() / 2));
  }

  /** The table. */
  record OfStore() implements PortFailures {
    private static final Set<String> WRITES =
        Set.of(
            "apply",
            "progress",
            "release",
            "finish",
            "markAnnounced",
            "bind",
            "unbind",
            "request",
            "seize",
            "cancel",
            "save",
            "saveJoined",
            "saveAll",
            "keep",
            "keepPart",
            "forget",
            "fix",
            "moveOn",
            "block",
            "reset",
            "stop",
            "start",
            "ask",
            "recordUnchanged",
            "settle",
            "markDispatched",
            "takeUp",
            "claim");

    @Override
    public Object fail(FarCall call, RemoteFault fault, Consumer<Duration> wait) throws Throwable {
      if (fault == RemoteFault.ANSWER_LOST || fault == RemoteFault.CUT) {
        var unused = fault == RemoteFault.CUT ? cut(call) : call.make();
      }
      wait.accept(fault == RemoteFault.REFUSED ? Duration.ZERO : PATIENCE);
      throw failure(call, fault);
    }

    /** Answers are written by the one port and read by the other. */
    private static boolean isWrite(Method method) {
      return WRITES.contains(method.getName())
          || (method.getName().equals("answer")
              && method.getDeclaringClass() == ImportRequests.class);
    }

    private static StoreException failure(FarCall call, RemoteFault fault) {
      IllegalStateException why = because(fault);
      if (!isWrite(call.method())) {
        return new StoreException("not read", why);
      }
      return switch (fault) {
        case ANSWER_LOST, CUT -> new UnknownOutcomeException("no answer", why);
        case CONFLICT -> new ContentionException("others were first", why);
        default -> new StoreException("not written", why);
      };
    }

    private static Object cut(FarCall call) throws Throwable {
      return switch (call.method().getName()) {
        case "apply" -> part(call, 2).make();
        case "saveAll" -> part(call, 1).make();
        default -> call.make();
      };
    }
  }

  /** What only takes something on: a queue, the bus; and the vault. */
  record OfSender(Function<Throwable, RuntimeException> failures) implements PortFailures {
    @Override
    public Object fail(FarCall call, RemoteFault fault, Consumer<Duration> wait) throws Throwable {
      if (fault == RemoteFault.ANSWER_LOST) {
        var unused = call.make();
      }
      if (fault == RemoteFault.CUT && call.isOfMany()) {
        var unused = part(call, 0).make();
      }
      wait.accept(fault == RemoteFault.THROTTLED ? PATIENCE : Duration.ZERO);
      throw failures.apply(because(fault));
    }
  }

  /** Reading from Clever: its failures are answers. */
  record OfClever(VirtualTime time) implements PortFailures {
    private static final Traffic TRAFFIC = new Traffic(3, 300, Duration.ofSeconds(1));

    @Override
    public Object fail(FarCall call, RemoteFault fault, Consumer<Duration> wait) throws Throwable {
      return switch (fault) {
        case ANSWER_LOST, CUT -> {
          ((ReadProgress) call.last()).read(1);
          yield stopped(call, new Fetched.Retry(FailureCause.CLEVER_UNREACHABLE, TRAFFIC));
        }
        case THROTTLED ->
            stopped(
                call,
                new Fetched.WaitUntil(
                    time.instant().plus(Duration.ofMinutes(16)),
                    FailureCause.CLEVER_RATE_LIMITED,
                    TRAFFIC));
        case CONFLICT -> stopped(call, new Fetched.Retry(FailureCause.CLEVER_DATA_MOVED, TRAFFIC));
        default -> stopped(call, new Fetched.Retry(FailureCause.CLEVER_ERROR, TRAFFIC));
      };
    }

    private static Object stopped(FarCall call, Fetched.Stopped why) {
      return call.method().getDeclaringClass() == DistrictSource.class
          ? new DistrictReading.Stopped(why)
          : why;
    }

    /** Every page takes its part of the time. */
    @Override
    public Object late(FarCall call, Consumer<Duration> wait, Duration lateness) throws Throwable {
      for (int page = 1; page <= 4; page++) {
        wait.accept(lateness.dividedBy(4));
        ((ReadProgress) call.last()).read(page);
      }
      return call.make();
    }
  }

  /** Clever's events: a night without them is walked. */
  record OfEvents() implements PortFailures {
    @Override
    public Object fail(FarCall call, RemoteFault fault, Consumer<Duration> wait) {
      wait.accept(fault == RemoteFault.THROTTLED ? PATIENCE : Duration.ZERO);
      return switch (fault) {
        case REFUSED -> new NotRead(NotRead.Cause.OFF, OfClever.TRAFFIC);
        case CUT -> new NotRead(NotRead.Cause.UNREADABLE, OfClever.TRAFFIC);
        default -> new NotRead(NotRead.Cause.UNREACHABLE, OfClever.TRAFFIC);
      };
    }
  }

  /** What an admin's request asks Clever. */
  record OfDirectory() implements PortFailures {
    @Override
    public Object fail(FarCall call, RemoteFault fault, Consumer<Duration> wait) {
      return new CleverDirectory.Answer.Unreachable<>(FailureCause.CLEVER_UNREACHABLE);
    }
  }

  /** SES and SNS: their failures are answers. */
  record OfProvider() implements PortFailures {
    @Override
    public Object fail(FarCall call, RemoteFault fault, Consumer<Duration> wait) throws Throwable {
      return switch (fault) {
        case ANSWER_LOST -> {
          var unused = call.make();
          yield new SendResult.Unknown(fault.name());
        }
        case CUT -> new SendResult.Unknown(fault.name());
        default -> new SendResult.Throttled(fault.name());
      };
    }
  }
}
