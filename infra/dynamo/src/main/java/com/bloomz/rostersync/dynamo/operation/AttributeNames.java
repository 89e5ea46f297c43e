package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.value.ItemSize;
import java.util.Collection;

/**
 * What attributes may be called: 1 byte to 64 KB (Developer Guide, Constraints: Attribute names).
 */
final class AttributeNames {
  private static final int LONGEST = 64 * 1024;

  private AttributeNames() {}

  static void check(Collection<String> names) {
    for (String name : names) {
      if (name.isEmpty() || ItemSize.utf8(name) > LONGEST) {
        throw RequestException.validation(
            "One or more parameter values were invalid: An attribute name has 1 byte to 64 KB");
      }
    }
  }
}
