package com.bloomz.rostersync.dynamo.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** One action of an update. What it reads is the item as it was before the update. */
sealed interface ModelAction {
  ModelPath path();

  record Put(ModelPath path, ModelValue value) implements ModelAction {}

  /** Sets what has no value yet. */
  record PutOnce(ModelPath path, ModelValue value) implements ModelAction {}

  record Copy(ModelPath path, ModelPath from) implements ModelAction {}

  /** Sets the sum or the difference of an attribute and a number. */
  record Sum(ModelPath path, ModelPath from, long change) implements ModelAction {}

  /** Appends to a list, which is made where it is missing and that is allowed. */
  record Append(ModelPath path, List<ModelValue> values, boolean makes) implements ModelAction {}

  record Remove(ModelPath path) implements ModelAction {}

  record Increase(ModelPath path, long change) implements ModelAction {}

  record Include(ModelPath path, SortedSet<String> words) implements ModelAction {}

  record Exclude(ModelPath path, SortedSet<String> words) implements ModelAction {}

  /** The clause that it stands in. */
  default String clause() {
    return switch (this) {
      case Remove remove -> "REMOVE";
      case Increase increase -> "ADD";
      case Include include -> "ADD";
      case Exclude exclude -> "DELETE";
      default -> "SET";
    };
  }

  /** The action as an expression, without its clause. */
  default String text(ValueNames names) {
    String at = path().text();
    return switch (this) {
      case Put(ModelPath path, ModelValue value) -> at + " = " + names.of(value);
      case PutOnce(ModelPath path, ModelValue value) ->
          "%s = if_not_exists(%s, %s)".formatted(at, at, names.of(value));
      case Copy(ModelPath path, ModelPath from) -> at + " = " + from.text();
      case Sum(ModelPath path, ModelPath from, long change) ->
          "%s = %s %s %s"
              .formatted(
                  at,
                  from.text(),
                  change < 0 ? "-" : "+",
                  names.of(new ModelValue.Whole(Math.abs(change))));
      case Append(ModelPath path, List<ModelValue> values, boolean makes) ->
          "%s = list_append(%s, %s)"
              .formatted(
                  at,
                  makes
                      ? "if_not_exists(%s, %s)"
                          .formatted(at, names.of(new ModelValue.Sequence(List.of())))
                      : at,
                  names.of(new ModelValue.Sequence(values)));
      case Remove(ModelPath path) -> at;
      case Increase(ModelPath path, long change) ->
          at + " " + names.of(new ModelValue.Whole(change));
      case Include(ModelPath path, SortedSet<String> words) ->
          at + " " + names.of(new ModelValue.Words(words));
      case Exclude(ModelPath path, SortedSet<String> words) ->
          at + " " + names.of(new ModelValue.Words(words));
    };
  }

  /** Changes {@code item}; {@code before} is the item before the update. */
  default void apply(SortedMap<String, ModelValue> before, SortedMap<String, ModelValue> item)
      throws ModelPath.UnfitException {
    switch (this) {
      case Remove remove -> path().remove(item);
      case Exclude exclude -> exclude(before, item, exclude.words());
      default -> path().set(item, value(before));
    }
  }

  private ModelValue value(SortedMap<String, ModelValue> before) throws ModelPath.UnfitException {
    return switch (this) {
      case Put put -> put.value();
      case PutOnce once -> path().in(before).orElse(once.value());
      case Copy copy -> copy.from().in(before).orElseThrow(ModelPath.UnfitException::new);
      case Sum sum -> new ModelValue.Whole(number(sum.from(), before) + sum.change());
      case Append append -> new ModelValue.Sequence(appended(append, before));
      case Increase increase ->
          new ModelValue.Whole(
              increase.change() + (path().in(before).isPresent() ? number(path(), before) : 0));
      case Include include -> new ModelValue.Words(included(include, before));
      case Remove remove -> throw new IllegalStateException();
      case Exclude exclude -> throw new IllegalStateException();
    };
  }

  private static long number(ModelPath path, SortedMap<String, ModelValue> item)
      throws ModelPath.UnfitException {
    if (path.in(item).orElse(null) instanceof ModelValue.Whole(long value)) {
      return value;
    }
    throw new ModelPath.UnfitException();
  }

  private static List<ModelValue> appended(Append append, SortedMap<String, ModelValue> before)
      throws ModelPath.UnfitException {
    var found = append.path().in(before);
    if (found.isEmpty() && append.makes()) {
      return append.values();
    }
    if (found.orElse(null) instanceof ModelValue.Sequence(var values)) {
      var all = new ArrayList<>(values);
      all.addAll(append.values());
      return all;
    }
    throw new ModelPath.UnfitException();
  }

  private static SortedSet<String> included(Include include, SortedMap<String, ModelValue> before)
      throws ModelPath.UnfitException {
    var all = new TreeSet<>(include.words());
    var found = include.path().in(before);
    if (found.isPresent()) {
      if (!(found.get() instanceof ModelValue.Words(var words))) {
        throw new ModelPath.UnfitException();
      }
      all.addAll(words);
    }
    return all;
  }

  private void exclude(
      SortedMap<String, ModelValue> before,
      SortedMap<String, ModelValue> item,
      SortedSet<String> excluded)
      throws ModelPath.UnfitException {
    var found = path().in(before);
    if (found.isEmpty()) {
      return;
    }
    if (!(found.get() instanceof ModelValue.Words(var words))) {
      throw new ModelPath.UnfitException();
    }
    var left = new TreeSet<>(words);
    left.removeAll(excluded);
    if (left.isEmpty()) {
      path().remove(item);
    } else {
      path().set(item, new ModelValue.Words(left));
    }
  }
}
