package com.bloomz.rostersync.dynamo.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a value is: an attribute, a field of a map or an element of a list. */
sealed interface ModelPath {
  /** An update does not fit the item that is there. */
  final class UnfitException extends Exception {
    private static final long serialVersionUID = 1;
  }

  String name();

  /** The path as an expression has it. */
  String text();

  record Top(String name) implements ModelPath {
    @Override
    public String text() {
      return name;
    }
  }

  record Field(String name, String field) implements ModelPath {
    @Override
    public String text() {
      return name + "." + field;
    }
  }

  record Element(String name, int index) implements ModelPath {
    @Override
    public String text() {
      return name + "[" + index + "]";
    }
  }

  default Optional<ModelValue> in(Map<String, ModelValue> item) {
    ModelValue top = item.get(name());
    if (top == null) {
      return Optional.empty();
    }
    return switch (this) {
      case Top path -> Optional.of(top);
      case Field path when top instanceof ModelValue.Document(var fields) ->
          Optional.ofNullable(fields.get(path.field()));
      case Element path
          when top instanceof ModelValue.Sequence(var values) && path.index() < values.size() ->
          Optional.of(values.get(path.index()));
      default -> Optional.empty();
    };
  }

  /** Puts a value there. */
  default void set(SortedMap<String, ModelValue> item, ModelValue value) throws UnfitException {
    switch (this) {
      case Top path -> item.put(name(), value);
      case Field path -> {
        var fields = fields(item);
        fields.put(path.field(), value);
        item.put(name(), new ModelValue.Document(fields));
      }
      case Element path -> {
        var values = elements(item);
        if (path.index() < values.size()) {
          values.set(path.index(), value);
        } else {
          values.add(value);
        }
        item.put(name(), new ModelValue.Sequence(values));
      }
    }
  }

  /** Takes away what is there. */
  default void remove(SortedMap<String, ModelValue> item) throws UnfitException {
    switch (this) {
      case Top path -> item.remove(name());
      case Field path -> {
        var fields = fields(item);
        fields.remove(path.field());
        item.put(name(), new ModelValue.Document(fields));
      }
      case Element path -> {
        var values = elements(item);
        if (path.index() < values.size()) {
          values.remove(path.index());
        }
        item.put(name(), new ModelValue.Sequence(values));
      }
    }
  }

  private SortedMap<String, ModelValue> fields(Map<String, ModelValue> item) throws UnfitException {
    if (item.get(name()) instanceof ModelValue.Document(var fields)) {
      return new TreeMap<>(fields);
    }
    throw new UnfitException();
  }

  private List<ModelValue> elements(Map<String, ModelValue> item) throws UnfitException {
    if (item.get(name()) instanceof ModelValue.Sequence(var values)) {
      return new ArrayList<>(values);
    }
    throw new UnfitException();
  }
}
