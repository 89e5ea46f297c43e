package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of maps and lists in which one place differs. */
final class Containers {
  private Containers() {}

  /** What a path leads through, which must be there. */
  static AttributeValue outer(@Nullable AttributeValue value) {
    if (value == null) {
      throw invalidPath();
    }
    return value;
  }

  /** The same with another value at the end of the steps; an index beyond a list's end appends. */
  static AttributeValue put(
      AttributeValue container, List<DocumentPath.Step> steps, AttributeValue value) {
    DocumentPath.Step step = steps.getFirst();
    List<DocumentPath.Step> rest = steps.subList(1, steps.size());
    AttributeValue inner =
        rest.isEmpty() ? value : put(outer(DocumentPath.inner(container, step)), rest, value);
    return replace(container, step, inner);
  }

  /** The same without what is at the end of the steps. */
  static AttributeValue remove(AttributeValue container, List<DocumentPath.Step> steps) {
    DocumentPath.Step step = steps.getFirst();
    List<DocumentPath.Step> rest = steps.subList(1, steps.size());
    if (!rest.isEmpty()) {
      AttributeValue inner = outer(DocumentPath.inner(container, step));
      return replace(container, step, remove(inner, rest));
    }
    return switch (step) {
      case DocumentPath.Step.Entry(String name) -> {
        Map<String, AttributeValue> entries = new LinkedHashMap<>(entries(container));
        entries.remove(name);
        yield new AttributeValue.MapOf(entries);
      }
      case DocumentPath.Step.Element(int index) -> {
        List<AttributeValue> elements = new ArrayList<>(elements(container));
        if (index < elements.size()) {
          elements.remove(index);
        }
        yield new AttributeValue.ListOf(elements);
      }
    };
  }

  private static AttributeValue replace(
      AttributeValue container, DocumentPath.Step step, AttributeValue inner) {
    return switch (step) {
      case DocumentPath.Step.Entry(String name) -> {
        Map<String, AttributeValue> entries = new LinkedHashMap<>(entries(container));
        entries.put(name, inner);
        yield new AttributeValue.MapOf(entries);
      }
      case DocumentPath.Step.Element(int index) -> {
        List<AttributeValue> elements = new ArrayList<>(elements(container));
        if (index < elements.size()) {
          elements.set(index, inner);
        } else {
          elements.add(inner);
        }
        yield new AttributeValue.ListOf(elements);
      }
    };
  }

  private static Map<String, AttributeValue> entries(AttributeValue container) {
    if (container instanceof AttributeValue.MapOf(var entries)) {
      return entries;
    }
    throw invalidPath();
  }

  private static List<AttributeValue> elements(AttributeValue container) {
    if (container instanceof AttributeValue.ListOf(var elements)) {
      return elements;
    }
    throw invalidPath();
  }

  private static RequestException invalidPath() {
    return RequestException.validation(
        "The document path provided in the update expression is invalid for update");
  }
}
