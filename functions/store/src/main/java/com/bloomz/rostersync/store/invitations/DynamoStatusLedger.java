package com.bloomz.rostersync.store.invitations;

import static com.bloomz.rostersync.store.invitations.DynamoInvitationStore.translating;

import com.bloomz.rostersync.messages.status.StatusLedger;
import com.bloomz.rostersync.store.Edit;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;

/** Keeps who was told of which import, an item a receipt. */
final class DynamoStatusLedger implements StatusLedger {
  private static final String ATTEMPT = "i";

  /** Longer than any message of a queue lives. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Table table;

  DynamoStatusLedger(Table table) {
    this.table = table;
  }

  @Override
  public boolean claim(Receipt receipt, String attempt, Instant at) {
    RowWriter row =
        new RowWriter()
            .text(ATTEMPT, attempt)
            .instant("a", at)
            .number("ttl", at.plus(KEPT).getEpochSecond());
    Edit condition = of(attempt, "attribute_not_exists(#pk) OR #i = :i");
    return translating(
        "it is not known whether an e-mail was claimed",
        () ->
            switch (table.put(key(receipt), row, condition)) {
              case Written.Done _ -> true;
              case Written.Refused _ -> false;
            });
  }

  @Override
  public void release(Receipt receipt, String attempt) {
    var unused =
        translating(
            "it is not known whether a claim was given back",
            () -> table.delete(key(receipt), of(attempt, "#i = :i")));
  }

  private static Edit of(String attempt, String condition) {
    return new Edit().when(condition).with(ATTEMPT, RowWriter.text(attempt));
  }

  private static Key key(Receipt receipt) {
    return new Key(
        Key.school(receipt.school()) + "#N", receipt.id().value() + "#" + receipt.receiver());
  }
}
