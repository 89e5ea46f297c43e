package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.messages.SendResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a port at the far end of a network: every call of it takes time and may go wrong, so that no
 * call can be forgotten. What is called outside a function is near and goes well.
 */
final class RemotePorts {
  /** What asks nobody: the count of what was used is kept in the process. */
  private static final Set<String> LOCAL = Set.of("usage");

  private final VirtualTime time;
  private final FunctionRuntime runtime;
  private final FailurePlan plan;
  private Consumer<Method> onCall = _ -> {};
  private long calls;
  private long faults;
  private long cutMessages;
  private long trace = 1125899906842597L;

  RemotePorts(VirtualTime time, FunctionRuntime runtime, FailurePlan plan) {
    this.time = time;
    this.runtime = runtime;
    this.plan = plan;
  }

  /** Tells of every call, just before it is made. */
  void onCall(Consumer<Method> told) {
    onCall = told;
  }

  /** How many calls functions have made. */
  long calls() {
    return calls;
  }

  /** How many calls went wrong so far. */
  long faults() {
    return faults;
  }

  /** How many emails and texts were lost on their way, and nobody knows. */
  long cutMessages() {
    return cutMessages;
  }

  /** A digest of every call, its time and what went wrong: equal where two runs are the same. */
  long trace() {
    return trace;
  }

  /** The port, far away. */
  <T> T far(Class<T> port, T near) {
    PortFailures failures = PortFailures.of(port, time);
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) ->
                isLocal(method)
                    ? invoke(near, method, arguments)
                    : call(new FarCall(near, method, arguments), failures)));
  }

  private boolean isLocal(Method method) {
    return !runtime.isRunning()
        || method.getDeclaringClass() == Object.class
        || LOCAL.contains(method.getName());
  }

  /** A call on its way, with its arguments. */
  static final class FarCall {
    private final Object near;
    private final Method method;
    private final Object @Nullable [] arguments;

    FarCall(Object near, Method method, Object @Nullable [] arguments) {
      this.near = near;
      this.method = method;
      this.arguments = arguments;
    }

    Method method() {
      return method;
    }

    Object make() throws Throwable {
      return invoke(near, method, arguments);
    }

    Object argument(int index) {
      if (arguments == null) {
        throw new IllegalStateException("no arguments");
      }
      return arguments[index];
    }

    /** The last argument: where a reading tells how far it is. */
    Object last() {
      if (arguments == null) {
        throw new IllegalStateException("no arguments");
      }
      return arguments[arguments.length - 1];
    }

    /** Whether what is to be done is a list of things. */
    boolean isOfMany() {
      return arguments != null && arguments.length > 0 && arguments[0] instanceof Collection<?>;
    }

    /** The same with another argument in that place. */
    FarCall with(int index, Object argument) {
      if (arguments == null) {
        throw new IllegalStateException("no arguments");
      }
      Object[] others = arguments.clone();
      others[index] = argument;
      return new FarCall(near, method, others);
    }
  }

  private Object call(FarCall call, PortFailures failures) throws Throwable {
    runtime.stopTheDead();
    calls++;
    RemoteFault fault = plan.next();
    note(call.method(), fault);
    onCall.accept(call.method());
    Duration latency = plan.latency();
    pass(latency);
    Object answer =
        switch (fault) {
          case null -> call.make();
          case CLOCK_JUMP -> {
            runtime.jump(plan.jump());
            yield call.make();
          }
          case LATE -> failures.late(call, this::pass, plan.lateness());
          case KILLED_BEFORE -> killed();
          case KILLED_AFTER -> {
            var unused = call.make();
            yield killed();
          }
          case REFUSED, ANSWER_LOST, THROTTLED, CONFLICT, CUT ->
              failures.fail(call, fault, this::pass);
        };
    pass(latency);
    return answer;
  }

  private Object killed() {
    runtime.kill();
    throw new IllegalStateException("only functions are killed");
  }

  private void pass(Duration span) {
    time.pass(span);
    runtime.stopTheDead();
  }

  private void note(Method method, @Nullable RemoteFault fault) {
    faults += fault == null ? 0 : 1;
    cutMessages += fault == RemoteFault.CUT && method.getReturnType() == SendResult.class ? 1 : 0;
    trace = trace * 31 + method.getName().hashCode();
    trace = trace * 31 + method.getDeclaringClass().getName().hashCode();
    trace = trace * 31 + (fault == null ? 0 : fault.name().hashCode());
    trace = trace * 31 + time.instant().toEpochMilli();
  }

  private static Object invoke(Object near, Method method, Object @Nullable [] arguments)
      throws Throwable {
    method.trySetAccessible(); // Spares a check of access at every call.
    try {
      return method.invoke(near, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
