package com.bloomz.rostersync.bare;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads one item of the table for each message of a batch, and logs whether it is there. */
public final class BareHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(BareHandler.class);

  private final String table = System.getenv("ROSTER_TABLE");
  private final DynamoDbClient dynamo =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      var key =
          Map.of(
              "pk", AttributeValue.fromS(message.getMessageId()),
              "sk", AttributeValue.fromS("0"));
      boolean there = dynamo.getItem(request -> request.tableName(table).key(key)).hasItem();
      LOG.info("message {}: an item is there: {}", message.getMessageId(), there);
    }
    return new SQSBatchResponse(List.of());
  }
}
