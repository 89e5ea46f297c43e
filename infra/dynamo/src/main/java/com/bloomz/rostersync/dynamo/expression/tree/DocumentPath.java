package com.bloomz.rostersync.dynamo.expression.tree;

import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in an item.
 *
 * @param name the attribute's, or an alias with its number sign until the path is bound
 * @param steps from there inwards
 */
public record DocumentPath(String name, List<Step> steps) {
  /** By the names of attributes; within one, elements of a list by their index. */
  public static final Comparator<DocumentPath> IN_ORDER =
      Comparator.comparing(DocumentPath::name).thenComparing(DocumentPath::compareSteps);

  /** A step into a map or a list. */
  public sealed interface Step {
    /** To an entry of a map. */
    record Entry(String name) implements Step {
      @Override
      public String toString() {
        return name;
      }
    }

    /** To an element of a list, counted from 0. */
    record Element(int index) implements Step {
      @Override
      public String toString() {
        return "[" + index + "]";
      }
    }
  }

  /** Whether it is an attribute of the item itself. */
  public boolean isTopLevel() {
    return steps.isEmpty();
  }

  private static int compareSteps(DocumentPath one, DocumentPath other) {
    for (int i = 0; i < Math.min(one.steps.size(), other.steps.size()); i++) {
      int order = compare(one.steps.get(i), other.steps.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.steps.size(), other.steps.size());
  }

  private static int compare(Step one, Step other) {
    return switch (one) {
      case Step.Entry(String name) ->
          other instanceof Step.Entry(String its) ? name.compareTo(its) : 1;
      case Step.Element(int index) ->
          other instanceof Step.Element(int its) ? Integer.compare(index, its) : -1;
    };
  }

  /** Whether it is an element beyond the end of a list that the item has. */
  public boolean isBeyondAList(Map<String, AttributeValue> item) {
    if (isTopLevel() || !(steps.getLast() instanceof Step.Element(int index))) {
      return false;
    }
    var list = new DocumentPath(name, steps.subList(0, steps.size() - 1)).in(item);
    return list instanceof AttributeValue.ListOf(var elements) && index >= elements.size();
  }

  /** What is there. */
  public @Nullable AttributeValue in(Map<String, AttributeValue> item) {
    AttributeValue value = item.get(name);
    for (Step step : steps) {
      value = value == null ? null : inner(value, step);
    }
    return value;
  }

  /** What is one step further in. */
  public static @Nullable AttributeValue inner(AttributeValue value, Step step) {
    return switch (step) {
      case Step.Entry(String entry) ->
          value instanceof AttributeValue.MapOf(var entries) ? entries.get(entry) : null;
      case Step.Element(int index) ->
          value instanceof AttributeValue.ListOf(var elements) && index < elements.size()
              ? elements.get(index)
              : null;
    };
  }

  /** Whether one of the two is in the other, or they are the same. */
  public boolean overlaps(DocumentPath other) {
    int common = Math.min(steps.size(), other.steps.size());
    return name.equals(other.name)
        && steps.subList(0, common).equals(other.steps.subList(0, common));
  }

  /** Whether the two take the same place for a map and for a list. */
  public boolean conflicts(DocumentPath other) {
    if (!name.equals(other.name)) {
      return false;
    }
    for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
      Step mine = steps.get(i);
      Step its = other.steps.get(i);
      if (!mine.equals(its)) {
        return mine.getClass() != its.getClass();
      }
    }
    return false;
  }

  /** As error messages have it, such as {@code [a, b, [0]]}. */
  @Override
  public String toString() {
    return steps.isEmpty()
        ? "[" + name + "]"
        : "["
            + name
            + ", "
            + steps.stream().map(Step::toString).collect(Collectors.joining(", "))
            + "]";
  }
}
