package com.bloomz.rostersync.store;

import com.bloomz.rostersync.storage.ContentionException;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.storage.UnknownOutcomeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Makes transactions for {@link Table}, again where one met someone else's write or was throttled.
 */
final class Transactions {
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";

  private static final String CONFLICT = "TransactionConflict";

  private static final Set<String> THROTTLED =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded");

  private final DynamoDbClient client;
  private final Supplier<Backoff.Repeats> repeating;
  private final Meter meter;

  Transactions(DynamoDbClient client, Supplier<Backoff.Repeats> repeating, Meter meter) {
    this.client = client;
    this.repeating = repeating;
    this.meter = meter;
  }

  List<Integer> transact(List<TransactWriteItem> writes, String token) {
    Backoff.Repeats repeats = repeating.get();
    while (true) {
      try {
        TransactWriteItemsResponse response =
            client.transactWriteItems(
                transaction ->
                    transaction
                        .transactItems(writes)
                        .clientRequestToken(token)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        meter.transacted(response.consumedCapacity());
        return List.of();
      } catch (TransactionCanceledException e) {
        meter.wrote(Meter.estimate(writes));
        List<Integer> refused = refused(e.cancellationReasons());
        if (!refused.isEmpty()) {
          return refused;
        }
        repeatLater(repeats, e);
      } catch (TransactionInProgressException e) {
        repeats.afterConflict(e);
      } catch (SdkException e) {
        if (!Backoff.isThrottled(e) || !repeats.afterThrottling()) {
          throw new UnknownOutcomeException("it is not known whether a transaction was made", e);
        }
      }
    }
  }

  private static List<Integer> refused(List<CancellationReason> reasons) {
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < reasons.size(); i++) {
      if (CONDITION_FAILED.equals(reasons.get(i).code())) {
        refused.add(i);
      }
    }
    return refused;
  }

  private static void repeatLater(Backoff.Repeats repeats, TransactionCanceledException e) {
    Set<String> codes =
        e.cancellationReasons().stream()
            .map(CancellationReason::code)
            .filter(code -> !"None".equals(code))
            .collect(Collectors.toSet());
    if (!codes.stream().allMatch(code -> CONFLICT.equals(code) || THROTTLED.contains(code))) {
      throw new StoreException("the table canceled a transaction", e);
    }
    if (codes.stream().noneMatch(THROTTLED::contains)) {
      repeats.afterConflict(e);
    } else if (!repeats.afterThrottling()) {
      throw new ContentionException("the table throttled a transaction to the end", e);
    }
  }
}
