package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.tree.Comparison;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.expression.tree.Operand;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.ItemBytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deletes items some time after they have expired, which costs nothing (Developer Guide, TTL and
 * time-to-live-ttl-before-you-start: a number of seconds since 1970 that is less than five years
 * past; deleted within a few days).
 */
public final class Expiry {
  private static final long OLDEST = 5L * 365 * 24 * 3600;

  private final Database database;

  public Expiry(Database database) {
    this.database = database;
  }

  /**
   * Deletes what has expired at least that long ago.
   *
   * @return how many items
   */
  public int sweep(Duration late) {
    int deleted = 0;
    for (TableData table : database.tables()) {
      String attribute = table.definition().ttlAttribute();
      if (attribute != null) {
        deleted += sweepIfThere(table, attribute, late);
      }
    }
    return deleted;
  }

  /** A table that was deleted meanwhile has nothing that expires. */
  private int sweepIfThere(TableData table, String attribute, Duration late) {
    try {
      return sweep(table, attribute, late);
    } catch (RequestException e) {
      if (e.code() == ErrorCode.RESOURCE_NOT_FOUND) {
        return 0;
      }
      throw e;
    }
  }

  private int sweep(TableData table, String attribute, Duration late) {
    long now = database.clock().instant().getEpochSecond();
    List<Map<String, AttributeValue>> expired =
        database.read(
            List.of(table),
            () -> {
              List<Map<String, AttributeValue>> all = new ArrayList<>();
              for (Map.Entry<ByteString, ByteString> each :
                  table.items().entries(null, null, true)) {
                var item = ItemBytes.decode(each.getValue());
                if (isOver(item.get(attribute), now - late.toSeconds(), now)) {
                  all.add(item);
                }
              }
              return all;
            });
    int deleted = 0;
    for (Map<String, AttributeValue> item : expired) {
      deleted += delete(table, item, attribute) ? 1 : 0;
    }
    return deleted;
  }

  private static boolean isOver(@Nullable AttributeValue value, long until, long now) {
    return value instanceof AttributeValue.Numeric(BigDecimal number)
        && number.compareTo(BigDecimal.valueOf(until)) < 0
        && number.compareTo(BigDecimal.valueOf(now - OLDEST)) > 0;
  }

  /** Deletes the item unless it was changed meanwhile. */
  private boolean delete(TableData table, Map<String, AttributeValue> item, String attribute) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    table.definition().key().names().forEach(name -> key.put(name, KeyCodec.value(item, name)));
    var unchanged =
        new Condition.Compares(
            new Operand.At(new DocumentPath(attribute, List.of())),
            Comparison.EQ,
            new Operand.Constant(KeyCodec.value(item, attribute)));
    try {
      var unused =
          database.write(
              new ItemAction(table, key, new ItemAction.Change.Delete(), unchanged, false));
      return true;
    } catch (RequestException e) {
      if (e.code() == ErrorCode.CONDITIONAL_CHECK_FAILED
          || e.code() == ErrorCode.TRANSACTION_CONFLICT) {
        return false;
      }
      throw e;
    }
  }
}
