package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.Update;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A write of one item, checked as far as that needs no item.
 *
 * @param key the item's key attributes
 * @param condition null for none
 * @param returnsOld whether a failed condition tells the item as it is
 */
public record ItemAction(
    TableData table,
    Map<String, AttributeValue> key,
    Change change,
    @Nullable Condition condition,
    boolean returnsOld) {
  /** What is done to the item. */
  public sealed interface Change {
    /** It is replaced. */
    record Put(Map<String, AttributeValue> item) implements Change {}

    /** It is updated, and made where it is missing. */
    record Apply(Update update) implements Change {}

    /** It is deleted. */
    record Delete() implements Change {}

    /** Nothing; only the condition counts. */
    record Check() implements Change {}
  }

  /** A place that only one transaction may write at a time. */
  record Place(String table, ByteString key) {}

  TableDefinition definition() {
    return table.definition();
  }

  Place place() {
    return new Place(definition().name(), KeyCodec.item(definition(), key));
  }
}
