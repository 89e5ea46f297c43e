package com.bloomz.rostersync.dynamo.request;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request or of a part of it. Attributes are values already; everything else is
 * text, a number, a Boolean, a list or further arguments.
 */
public final class Arguments {
  private final Map<String, Object> fields;

  Arguments(Map<String, Object> fields) {
    this.fields = fields;
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public Set<String> names() {
    return fields.keySet();
  }

  /** A text that must be there. */
  public String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  public @Nullable String textOrNull(String name) {
    return get(name, String.class);
  }

  /** A text, or else another. */
  public String text(String name, String otherwise) {
    String text = textOrNull(name);
    return text == null ? otherwise : text;
  }

  public boolean isTrue(String name, boolean otherwise) {
    Boolean value = get(name, Boolean.class);
    return value == null ? otherwise : value;
  }

  public @Nullable Long number(String name) {
    return get(name, Long.class);
  }

  /** Attributes that must be there. */
  public Map<String, AttributeValue> attributes(String name) {
    Map<String, AttributeValue> attributes = attributesOrNull(name);
    if (attributes == null) {
      throw missing(name);
    }
    return attributes;
  }

  public @Nullable Map<String, AttributeValue> attributesOrNull(String name) {
    Attributes attributes = get(name, Attributes.class);
    return attributes == null ? null : attributes.values();
  }

  /** Further arguments that must be there. */
  public Arguments inner(String name) {
    Arguments inner = innerOrNull(name);
    if (inner == null) {
      throw missing(name);
    }
    return inner;
  }

  public @Nullable Arguments innerOrNull(String name) {
    return get(name, Arguments.class);
  }

  /** A list of further arguments; empty where it is missing. */
  public List<Arguments> list(String name) {
    return elements(name, Arguments.class);
  }

  public List<String> texts(String name) {
    return elements(name, String.class);
  }

  /** A list of attributes, such as the keys of a batch. */
  public List<Map<String, AttributeValue>> attributesList(String name) {
    return elements(name, Attributes.class).stream().map(Attributes::values).toList();
  }

  /** The texts of further arguments by their names; null where they are missing. */
  public @Nullable Map<String, String> textMap(String name) {
    Arguments inner = innerOrNull(name);
    if (inner == null) {
      return null;
    }
    var texts = new HashMap<String, String>();
    inner.names().forEach(each -> texts.put(each, inner.text(each)));
    return texts;
  }

  private <T> List<T> elements(String name, Class<T> type) {
    List<?> all = get(name, List.class);
    if (all == null) {
      return List.of();
    }
    List<T> elements = new ArrayList<>(all.size());
    for (Object element : all) {
      elements.add(cast(name, element, type));
    }
    return elements;
  }

  private <T> @Nullable T get(String name, Class<T> type) {
    Object value = fields.get(name);
    return value == null ? null : cast(name, value, type);
  }

  private static <T> T cast(String name, Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw RequestException.serialization("the parameter " + name + " is of another type");
    }
    return type.cast(value);
  }

  private static RequestException missing(String name) {
    String member = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return RequestException.validation(
        "1 validation error detected: Value null at '"
            + member
            + "' failed to satisfy constraint: Member must not be null");
  }

  /** Attributes among the parameters. */
  record Attributes(Map<String, AttributeValue> values) {}
}
