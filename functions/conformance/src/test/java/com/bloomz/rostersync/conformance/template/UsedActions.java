package com.bloomz.rostersync.conformance.template;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The IAM actions that the worker's adapters need, read from their calls of the AWS SDK. */
final class UsedActions {
  private static final String ROOT = "com.bloomz.rostersync.";
  private static final Map<String, String> SERVICES =
      Map.of("DynamoDbClient", "dynamodb", "SqsClient", "sqs", "KmsClient", "kms");

  /**
   * Called when tables are made for the local stack, when people look at members, and when a token
   * is sealed: not by the worker.
   */
  private static final Set<String> NOT_THE_WORKERS =
      Set.of("dynamodb:BatchGetItem", "dynamodb:CreateTable", "kms:Encrypt");

  /** What Lambda itself does with a function's role. */
  private static final Set<String> OF_LAMBDA =
      Set.of(
          "sqs:ReceiveMessage",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "logs:CreateLogStream",
          "logs:PutLogEvents");

  private static final SortedSet<String> OF_THE_WORKER = find();

  private UsedActions() {}

  static SortedSet<String> ofTheWorker() {
    return OF_THE_WORKER;
  }

  private static SortedSet<String> find() {
    var used =
        new ClassFileImporter()
            .importPackages(ROOT + "store", ROOT + "queue", ROOT + "vault").stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .flatMap(UsedActions::actions)
                .filter(action -> !NOT_THE_WORKERS.contains(action))
                .collect(Collectors.toCollection(TreeSet::new));
    used.addAll(OF_LAMBDA);
    return used;
  }

  private static Stream<String> actions(JavaMethodCall call) {
    String service = SERVICES.get(call.getTargetOwner().getSimpleName());
    String method = call.getName();
    if (service == null || Set.of("builder", "close", "waiter").contains(method)) {
      return Stream.empty();
    }
    if (method.equals("transactWriteItems")) {
      return Stream.of("ConditionCheckItem", "DeleteItem", "PutItem", "UpdateItem")
          .map(part -> service + ":" + part);
    }
    return Stream.of(service + ":" + Character.toUpperCase(method.charAt(0)) + method.substring(1));
  }
}
