package com.bloomz.rostersync.conformance;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes values of any type that a record's component has: the least that its constructor takes. */
final class Sample {
  private static final Map<Class<?>, Object> SIMPLE =
      Map.ofEntries(
          Map.entry(boolean.class, false),
          Map.entry(Boolean.class, false),
          Map.entry(byte[].class, new byte[0]),
          Map.entry(double.class, 0.0),
          Map.entry(int.class, 0),
          Map.entry(Integer.class, 0),
          Map.entry(long.class, 0L),
          Map.entry(Long.class, 0L),
          Map.entry(Collection.class, List.of()),
          Map.entry(Duration.class, Duration.ZERO),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(List.class, List.of()),
          Map.entry(LocalDate.class, LocalDate.EPOCH),
          Map.entry(Map.class, Map.of()),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(Set.class, Set.of()),
          Map.entry(SortedMap.class, new TreeMap<>()),
          Map.entry(SortedSet.class, new TreeSet<>()),
          Map.entry(String.class, "text"));

  private Sample() {}

  /** A record with the given text in the named components. */
  static Record with(String text, Set<String> components, Class<?> type) {
    return make(
        type,
        component -> components.contains(component.getName()) ? text : of(component.getType()));
  }

  private static Object of(Class<?> type) {
    Object simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return make(type, component -> of(component.getType()));
    }
    if (type.isSealed()) {
      return of(type.getPermittedSubclasses()[0]);
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isInterface()) {
      return Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> "port");
    }
    throw new IllegalArgumentException("no sample of " + type.getName());
  }

  private static Record make(Class<?> type, Function<RecordComponent, Object> value) {
    RecordComponent[] components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(Arrays.stream(components).map(value).toArray());
    } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("no sample of " + type.getName(), e.getCause());
    }
  }
}
