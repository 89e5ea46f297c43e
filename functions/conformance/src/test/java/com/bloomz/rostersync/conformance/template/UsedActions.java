package com.bloomz.rostersync.conformance.template;

import com.bloomz.rostersync.conformance.ProductClasses;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The IAM actions that a function needs, read from the calls of the AWS SDK that it may reach. */
final class UsedActions {
  /** Needed where an index is queried: the right to query is then the index's, not the table's. */
  static final String INDEX_QUERY = "dynamodb:Query of an index";

  private static final Map<String, String> SERVICES =
      Map.of(
          "DynamoDbClient", "dynamodb",
          "EventBridgeClient", "events",
          "KmsClient", "kms",
          "SesV2Client", "ses",
          "SnsClient", "sns",
          "SqsClient", "sqs");

  /** Calls that need other rights than that of their own name. */
  private static final Map<String, Set<String>> NAMED_OTHERWISE =
      Map.of(
          "sqs:SendMessageBatch", Set.of("sqs:SendMessage"),
          // A whole MIME message goes through the one call, and needs the right of the older one.
          "ses:SendEmail", Set.of("ses:SendEmail", "ses:SendRawEmail"));

  /** A transaction needs the rights of what it is made of, by the builder's methods. */
  private static final Map<String, String> PARTS_OF_TRANSACTIONS =
      Map.of(
          "put", "dynamodb:PutItem",
          "update", "dynamodb:UpdateItem",
          "delete", "dynamodb:DeleteItem",
          "conditionCheck", "dynamodb:ConditionCheckItem");

  private static final Set<String> NO_CALLS =
      Set.of("builder", "close", "waiter", "transactWriteItems");

  /** What Lambda itself does with the role of every function. */
  private static final Set<String> OF_LAMBDA = Set.of("logs:CreateLogStream", "logs:PutLogEvents");

  /** What Lambda itself does with the role of a function that a queue feeds. */
  static final Set<String> OF_A_QUEUE =
      Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

  /** What Lambda itself does with the role of a function that is traced. */
  static final Set<String> OF_TRACES = Set.of("xray:PutTelemetryRecords", "xray:PutTraceSegments");

  private static final Map<String, SortedSet<String>> FOUND = new ConcurrentHashMap<>();

  private UsedActions() {}

  /**
   * By what is in that package and below it.
   *
   * @param handlers the packages of all functions; what is below one is not another's
   */
  static SortedSet<String> of(String rootPackage, Set<String> handlers) {
    return FOUND.computeIfAbsent(rootPackage, root -> find(root, handlers));
  }

  private static SortedSet<String> find(String rootPackage, Set<String> handlers) {
    var used =
        CallGraph.from(rootPackage, handlers, ProductClasses.all()).stream()
            .flatMap(UsedActions::actions)
            .collect(Collectors.toCollection(TreeSet::new));
    used.addAll(OF_LAMBDA);
    return used;
  }

  private static Stream<String> actions(CodeUnitAccessTarget called) {
    String owner = called.getOwner().getSimpleName();
    String method = called.getName();
    if (owner.equals("Builder")
        && called.getOwner().getName().contains("QueryRequest")
        && method.equals("indexName")) {
      return Stream.of(INDEX_QUERY);
    }
    if (owner.equals("Builder") && called.getOwner().getName().contains(".TransactWriteItem$")) {
      return Stream.ofNullable(PARTS_OF_TRANSACTIONS.get(method));
    }
    String service = SERVICES.get(owner);
    if (service == null || NO_CALLS.contains(method)) {
      return Stream.empty();
    }
    String action = service + ":" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    return NAMED_OTHERWISE.getOrDefault(action, Set.of(action)).stream();
  }
}
