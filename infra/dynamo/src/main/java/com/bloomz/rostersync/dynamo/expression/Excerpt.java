package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part of an item that lies at some paths, in the shape of the item. */
public final class Excerpt {
  private final Map<String, Excerpt> entries = new LinkedHashMap<>();
  private final Map<Integer, Excerpt> elements = new TreeMap<>();

  private Excerpt() {}

  /** What of the item is at these paths. */
  public static Map<String, AttributeValue> of(
      Map<String, AttributeValue> item, List<DocumentPath> paths) {
    Map<String, AttributeValue> part = new LinkedHashMap<>();
    if (paths.stream().allMatch(DocumentPath::isTopLevel)) {
      for (DocumentPath path : paths) {
        AttributeValue value = item.get(path.name());
        if (value != null) {
          part.put(path.name(), value);
        }
      }
      return part;
    }
    var root = new Excerpt();
    paths.forEach(root::include);
    root.entries.forEach((name, inner) -> put(part, name, inner.of(item.get(name))));
    return part;
  }

  private void include(DocumentPath path) {
    Excerpt at = entries.computeIfAbsent(path.name(), _ -> new Excerpt());
    for (DocumentPath.Step step : path.steps()) {
      at =
          switch (step) {
            case DocumentPath.Step.Entry(String name) ->
                at.entries.computeIfAbsent(name, _ -> new Excerpt());
            case DocumentPath.Step.Element(int index) ->
                at.elements.computeIfAbsent(index, _ -> new Excerpt());
          };
    }
  }

  private @Nullable AttributeValue of(@Nullable AttributeValue value) {
    if (entries.isEmpty() && elements.isEmpty()) {
      return value;
    }
    if (value instanceof AttributeValue.MapOf(var all) && !entries.isEmpty()) {
      Map<String, AttributeValue> part = new LinkedHashMap<>();
      entries.forEach((name, inner) -> put(part, name, inner.of(all.get(name))));
      return part.isEmpty() ? null : new AttributeValue.MapOf(part);
    }
    if (value instanceof AttributeValue.ListOf(var all) && !elements.isEmpty()) {
      List<AttributeValue> part = new ArrayList<>();
      elements.forEach(
          (index, inner) -> {
            AttributeValue element = index < all.size() ? inner.of(all.get(index)) : null;
            if (element != null) {
              part.add(element);
            }
          });
      return part.isEmpty() ? null : new AttributeValue.ListOf(part);
    }
    return null;
  }

  private static void put(
      Map<String, AttributeValue> part, String name, @Nullable AttributeValue value) {
    if (value != null) {
      part.put(name, value);
    }
  }
}
