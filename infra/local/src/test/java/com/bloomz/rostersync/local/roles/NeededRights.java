package com.bloomz.rostersync.local.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sns.model.CheckIfPhoneNumberIsOptedOutRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * The rights that AWS documents for a request. A transaction needs those of its parts ("Using IAM
 * with DynamoDB transactions"), a batch of messages that of one message ("Amazon SQS batch
 * actions"), and a query of an index that on the index ("Actions, resources, and condition keys for
 * Amazon DynamoDB").
 */
final class NeededRights {
  private static final Map<String, String> QUEUES =
      Map.of(
          "rostersync-imports", "ImportQueue",
          "rostersync-nightly-imports", "NightlyImportQueue",
          "rostersync-districts", "DistrictQueue",
          "rostersync-shards", "ShardQueue",
          "rostersync-invitations", "InvitationQueue",
          "rostersync-notices", "NoticeQueue");

  private static final String DEAD = "-dead";

  private static final String TABLE = "RosterTable";
  private static final String KEY = "TokenKey";

  private NeededRights() {}

  /** Those of a request; an unknown one needs a right that no role has. */
  static List<Right> of(SdkRequest request) {
    return switch (request) {
      case GetItemRequest _ -> onTable("GetItem");
      case PutItemRequest _ -> onTable("PutItem");
      case UpdateItemRequest _ -> onTable("UpdateItem");
      case DeleteItemRequest _ -> onTable("DeleteItem");
      case BatchGetItemRequest _ -> onTable("BatchGetItem");
      case ScanRequest _ -> onTable("Scan");
      case QueryRequest query ->
          query.indexName() == null
              ? onTable("Query")
              : List.of(new Right("dynamodb:Query", TABLE + "/index"));
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().map(NeededRights::part).distinct().toList();
      case SendMessageRequest sent -> onQueue("SendMessage", sent.queueUrl());
      case SendMessageBatchRequest sent -> onQueue("SendMessage", sent.queueUrl());
      case ChangeMessageVisibilityRequest change ->
          onQueue("ChangeMessageVisibility", change.queueUrl());
      case ReceiveMessageRequest asked -> onQueue("ReceiveMessage", asked.queueUrl());
      case DeleteMessageRequest done -> onQueue("DeleteMessage", done.queueUrl());
      case GetQueueAttributesRequest asked -> onQueue("GetQueueAttributes", asked.queueUrl());
      case PutEventsRequest _ -> List.of(new Right("events:PutEvents", "Bus"));
      case EncryptRequest sealed -> onKey("Encrypt", sealed.encryptionContext());
      case DecryptRequest opened -> onKey("Decrypt", opened.encryptionContext());
      case SendEmailRequest mail -> mail(mail);
      case PublishRequest text when text.phoneNumber() != null ->
          List.of(new Right("sns:Publish", "*"));
      case CheckIfPhoneNumberIsOptedOutRequest _ ->
          List.of(new Right("sns:CheckIfPhoneNumberIsOptedOut", "*"));
      default -> List.of(new Right(request.getClass().getSimpleName(), "?"));
    };
  }

  private static Right part(TransactWriteItem part) {
    String action = "ConditionCheckItem";
    if (part.put() != null) {
      action = "PutItem";
    } else if (part.update() != null) {
      action = "UpdateItem";
    } else if (part.delete() != null) {
      action = "DeleteItem";
    }
    return new Right("dynamodb:" + action, TABLE);
  }

  private static List<Right> onTable(String action) {
    return List.of(new Right("dynamodb:" + action, TABLE));
  }

  private static List<Right> onQueue(String action, String url) {
    String name = url.substring(url.lastIndexOf('/') + 1);
    String queue = QUEUES.getOrDefault(name.replace(DEAD, ""), name);
    return List.of(
        new Right(
            "sqs:" + action,
            name.endsWith(DEAD) ? queue.replace("Queue", "DeadLetterQueue") : queue));
  }

  /** Every policy asks for a school in the context. */
  private static List<Right> onKey(String action, Map<String, String> context) {
    return List.of(
        new Right("kms:" + action, context.containsKey("school") ? KEY : "of no school"));
  }

  /**
   * SES checks a whole MIME message as it did in its first version ("is not authorized to perform
   * ses:SendRawEmail" is its answer to SendEmail), and the configuration set too where one is
   * named.
   */
  private static List<Right> mail(SendEmailRequest mail) {
    String action = mail.content().raw() == null ? "ses:SendEmail" : "ses:SendRawEmail";
    var rights = new ArrayList<>(List.of(new Right(action, "identity")));
    if (mail.configurationSetName() != null) {
      rights.add(new Right(action, "configuration-set"));
    }
    return rights;
  }
}
