package com.bloomz.rostersync.local.roles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the roles of a template differ from what their functions have called. */
final class RoleDifferences {
  private static final Map<String, String> FED_BY =
      Map.of(
          "WorkerFunction", "ImportQueue",
          "NightWorkerFunction", "NightlyImportQueue",
          "DistrictsFunction", "DistrictQueue",
          "ShardsFunction", "ShardQueue");

  /** What a role has besides the function's own calls. */
  private static final List<NotCalled> NOT_CALLED =
      List.of(
          new NotCalled(
              ".*",
              "logs:(CreateLogStream|PutLogEvents) on \\w+LogGroup",
              "Lambda itself writes the log with the function's role",
              "https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html"),
          new NotCalled(
              ".*",
              "xray:(PutTelemetryRecords|PutTraceSegments) on \\*",
              "Lambda itself sends traces with the function's role",
              "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html"),
          new NotCalled(
              "(Worker|NightWorker|Districts|Shards|Notifier)Function",
              "sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes) on %s",
              "Lambda itself takes messages with the function's role",
              "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html"),
          new NotCalled(
              "NotifierFunction",
              "ses:SendEmail on (identity|configuration-set)",
              "SES documents SendEmail for the call that sends a whole MIME message",
              "https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html"),
          new NotCalled(
              "EraserFunction",
              "dynamodb:UpdateItem on RosterTable",
              "only for a school of an earlier version, which no function stores any more",
              "DynamoSchoolStore"),
          new NotCalled(
              "DistrictsFunction",
              "dynamodb:DeleteItem on RosterTable",
              "only for a reading of ten requests and more that is begun anew",
              "ReadingKeeper"));

  private RoleDifferences() {}

  /**
   * A right that no call shows.
   *
   * @param function a pattern of its name
   * @param right a pattern of its text; {@code %s} stands for the queues that feed the function
   * @param why it is there all the same
   * @param source where that is said: an address of AWS's documentation, or a class
   */
  private record NotCalled(String function, String right, String why, String source) {
    boolean covers(String name, Right missed) {
      String queues = FED_BY.getOrDefault(name, "(InvitationQueue|NoticeQueue)");
      return name.matches(function) && missed.toString().matches(right.formatted(queues));
    }

    @Override
    public String toString() {
      return function + ": " + right + ", " + why + " (" + source + ")";
    }
  }

  /** A line for every difference. */
  static SortedSet<String> of(
      Map<String, SortedSet<Right>> roles, Map<String, SortedSet<Right>> called) {
    var differences = new TreeSet<String>();
    var excused = new TreeSet<String>();
    for (Map.Entry<String, SortedSet<Right>> role : roles.entrySet()) {
      Set<Right> used = called.getOrDefault(role.getKey(), new TreeSet<>());
      for (Right right : role.getValue()) {
        if (right.action().contains("*")) {
          differences.add(role.getKey() + " has a pattern: " + right);
        } else if (!used.contains(right)) {
          NOT_CALLED.stream()
              .filter(each -> each.covers(role.getKey(), right))
              .findFirst()
              .ifPresentOrElse(
                  each -> excused.add(each.toString()),
                  () -> differences.add(role.getKey() + " does not call " + right));
        }
      }
    }
    called.forEach(
        (function, rights) ->
            rights.stream()
                .filter(right -> !roles.getOrDefault(function, new TreeSet<>()).contains(right))
                .forEach(right -> differences.add(function + " has no " + right)));
    NOT_CALLED.stream()
        .map(NotCalled::toString)
        .filter(each -> !excused.contains(each))
        .forEach(each -> differences.add("nobody needs the exception " + each));
    return differences;
  }
}
