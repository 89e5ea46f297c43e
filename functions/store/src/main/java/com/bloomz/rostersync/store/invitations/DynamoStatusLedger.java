package com.bloomz.rostersync.store.invitations;

import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps who got which status email, an item a receipt: {@code i} the attempt, {@code a} since when,
 * {@code u} until when the claim stands, {@code t} where it is settled.
 */
final class DynamoStatusLedger implements StatusLedger {
  private static final String ATTEMPT = "i";
  private static final String SINCE = "a";
  private static final String UNTIL = "u";
  private static final String SETTLED = "t";

  /** Longer than any message of a queue lives. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Table table;

  DynamoStatusLedger(Table table) {
    this.table = table;
  }

  @Override
  public Right claim(Receipt receipt, Claim claim) {
    RowWriter row =
        new RowWriter()
            .text(ATTEMPT, claim.attempt())
            .instant(SINCE, claim.at())
            .instant(UNTIL, claim.until())
            .number(Key.ENDS, claim.at().plus(KEPT).getEpochSecond());
    ConditionalUpdate free =
        new ConditionalUpdate()
            .when(
                Conditions.any(
                    Conditions.missing(Key.PARTITION),
                    Conditions.equal(ATTEMPT, ATTEMPT),
                    Conditions.atMost(UNTIL, SINCE)))
            .when(Conditions.missing(SETTLED))
            .with(ATTEMPT, RowWriter.text(claim.attempt()))
            .with(SINCE, RowWriter.instant(claim.at()));
    return switch (table.put(key(receipt), row, free)) {
      case Written.Done _ -> Right.YOURS;
      case Written.Refused(Row found) when found.flag(SETTLED) -> Right.SETTLED;
      case Written.Refused _ -> Right.ANOTHERS;
    };
  }

  @Override
  public void settle(Receipt receipt, String attempt) {
    var unused =
        table.update(key(receipt), of(attempt).set(SETTLED, AttributeValue.fromBool(true)));
  }

  @Override
  public void release(Receipt receipt, String attempt) {
    var unused = table.delete(key(receipt), of(attempt).when(Conditions.missing(SETTLED)));
  }

  private static ConditionalUpdate of(String attempt) {
    return new ConditionalUpdate()
        .when(Conditions.equal(ATTEMPT, ATTEMPT))
        .with(ATTEMPT, RowWriter.text(attempt));
  }

  private static Key key(Receipt receipt) {
    return new Key(Key.school(receipt.school()) + "#N", receipt.about() + "#" + receipt.receiver());
  }
}
