package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.error.CancellationReason;
import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.Evaluation;
import com.bloomz.rostersync.dynamo.expression.Updating;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the item of an action and says what the action will do. */
final class Planner {
  private Planner() {}

  /**
   * Plans the action.
   *
   * @throws RequestException where the condition does not hold or the item would be invalid
   */
  static PlannedWrite plan(ItemAction action) {
    ByteString key = action.place().key();
    Map<String, AttributeValue> before = action.table().find(key);
    if (action.condition() != null
        && !Evaluation.holds(action.condition(), before == null ? Map.of() : before)) {
      throw RequestException.conditionFailed(action.returnsOld() ? before : null);
    }
    return PlannedWrite.of(action.table(), key, before, after(action, before));
  }

  private static @Nullable Map<String, AttributeValue> after(
      ItemAction action, @Nullable Map<String, AttributeValue> before) {
    return switch (action.change()) {
      case ItemAction.Change.Put(var item) -> item;
      case ItemAction.Change.Delete _ -> null;
      case ItemAction.Change.Check _ -> before;
      case ItemAction.Change.Apply(var update) -> {
        var from = before == null ? new LinkedHashMap<>(action.key()) : before;
        Map<String, AttributeValue> after = Updating.apply(update, from);
        if (ItemLimit.isExceeded(action.definition(), after)) {
          throw RequestException.validation(
              "Item size to update has exceeded the maximum allowed size");
        }
        KeyChecks.checkIndexKeys(action.definition(), after);
        yield after;
      }
    };
  }

  /** Plans all writes of a transaction, or says of each why it cannot be made. */
  static List<PlannedWrite> planAll(List<ItemAction> actions) {
    List<PlannedWrite> writes = new ArrayList<>();
    List<CancellationReason> reasons = new ArrayList<>();
    for (ItemAction action : actions) {
      try {
        writes.add(plan(action));
        reasons.add(CancellationReason.NONE);
      } catch (RequestException e) {
        reasons.add(
            e.code() == ErrorCode.CONDITIONAL_CHECK_FAILED
                ? CancellationReason.conditionFailed(e.item())
                : CancellationReason.invalid(e.text()));
      } catch (InvalidValueException e) {
        reasons.add(CancellationReason.invalid(String.valueOf(e.getMessage())));
      }
    }
    if (writes.size() < actions.size()) {
      throw RequestException.canceled(reasons);
    }
    return writes;
  }
}
