package com.bloomz.rostersync.store;

import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.storage.UnknownOutcomeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Makes transactions for {@link Table}, again where one met someone else's write. */
final class Transactions {
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";

  /** Reasons after which trying again can help: someone else's write, or too many at once. */
  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  private final DynamoDbClient client;
  private final Backoff backoff;
  private final Meter meter;

  Transactions(DynamoDbClient client, Backoff backoff, Meter meter) {
    this.client = client;
    this.backoff = backoff;
    this.meter = meter;
  }

  List<Integer> transact(List<TransactWriteItem> writes, String token) {
    for (int attempt = 1; ; attempt++) {
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
        if (!passes(e.cancellationReasons())) {
          throw new StoreException("the table canceled a transaction", e);
        }
        backoff.pause(attempt, e);
      } catch (TransactionInProgressException e) {
        backoff.pause(attempt, e);
      } catch (SdkException e) {
        throw new UnknownOutcomeException("it is not known whether a transaction was made", e);
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

  private static boolean passes(List<CancellationReason> reasons) {
    return reasons.stream()
        .map(CancellationReason::code)
        .filter(code -> !"None".equals(code))
        .allMatch(PASSING::contains);
  }
}
