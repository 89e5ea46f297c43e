package com.bloomz.rostersync.dynamo.request;

import com.bloomz.rostersync.dynamo.error.RequestException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters that have one of a few values. */
public final class EnumParameters {
  private EnumParameters() {}

  /**
   * Such a parameter; null where it is missing.
   *
   * @throws RequestException where it has another value
   */
  public static @Nullable String read(Arguments in, String name, List<String> values) {
    String value = in.textOrNull(name);
    if (value != null && !values.contains(value)) {
      throw RequestException.validation(
          "1 validation error detected: Value '"
              + value
              + "' at '"
              + Character.toLowerCase(name.charAt(0))
              + name.substring(1)
              + "' failed to satisfy constraint: Member must satisfy enum value set: "
              + values);
    }
    return value;
  }
}
