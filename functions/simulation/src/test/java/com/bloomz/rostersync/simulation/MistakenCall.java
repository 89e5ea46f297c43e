package com.bloomz.rostersync.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call that is to go wrong. */
final class MistakenCall {
  private final Object port;
  private final Method method;
  private final Object[] arguments;
  private final Memory memory;
  private @Nullable Object answer;
  private boolean made;

  MistakenCall(Object port, Method method, Object @Nullable [] arguments, Memory memory) {
    this.port = port;
    this.method = method;
    this.arguments = arguments == null ? new Object[0] : arguments;
    this.memory = memory;
  }

  Object port() {
    return port;
  }

  boolean is(String name) {
    return method.getName().equals(name);
  }

  Object at(int index) {
    return arguments[index];
  }

  <T> T at(int index, Class<T> type) {
    return type.cast(arguments[index]);
  }

  /** Null where that is. */
  @Nullable Object argument(int index) {
    return arguments[index];
  }

  @Nullable Object last() {
    return arguments[arguments.length - 1];
  }

  /** Makes the call; once, however often it is asked for. */
  @Nullable Object go() throws Throwable {
    return made ? answer : again();
  }

  @Nullable Object again() throws Throwable {
    if (!made) {
      answer = invoke(arguments);
      made = true;
    }
    return answer;
  }

  @Nullable Object go(int index, Object other) throws Throwable {
    Object[] others = arguments.clone();
    others[index] = other;
    return invoke(others);
  }

  private @Nullable Object invoke(Object[] with) throws Throwable {
    try {
      return method.invoke(port, with);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  @Nullable Object memory(String key) {
    return memory.seen.get(key);
  }

  <T> @Nullable T noted(String key, @Nullable T what) {
    if (what != null) {
      memory.seen.put(key, what);
    }
    return what;
  }

  /** Keeps the first of that key alone. */
  void notedFirst(String key, Object what) {
    memory.seen.putIfAbsent(key, what);
  }

  int count(String key) {
    return memory.counts.merge(key, 1, Integer::sum);
  }

  boolean every(int nth) {
    return count("every") % nth == 0;
  }

  /** What the wrong code has seen in one simulation. */
  static final class Memory {
    private final Map<String, Object> seen = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
  }
}
