package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.request.EnumParameters;
import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which attributes a search answers (API Reference, Query: Select). */
enum SelectParameter {
  ALL_ATTRIBUTES,
  ALL_PROJECTED_ATTRIBUTES,
  SPECIFIC_ATTRIBUTES,
  COUNT;

  private static final List<String> NAMES = Arrays.stream(values()).map(Enum::name).toList();

  /**
   * Reads it. Where it is missing, the projection decides, or else what is searched.
   *
   * @param index null for the table itself
   * @param projection null where there is none
   */
  static SelectParameter read(
      Arguments in, @Nullable IndexDefinition index, @Nullable List<DocumentPath> projection) {
    String name = EnumParameters.read(in, "Select", NAMES);
    if (name == null) {
      return projection == null ? ALL_PROJECTED_ATTRIBUTES : SPECIFIC_ATTRIBUTES;
    }
    SelectParameter select = valueOf(name);
    if (projection != null && select != SPECIFIC_ATTRIBUTES) {
      throw RequestException.validation(
          "Cannot specify the ProjectionExpression when choosing to get " + name);
    }
    if (projection == null && select == SPECIFIC_ATTRIBUTES) {
      throw RequestException.validation(
          "Must specify the ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
    }
    if (index == null && select == ALL_PROJECTED_ATTRIBUTES) {
      throw RequestException.validation(
          "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }
    return select;
  }
}
