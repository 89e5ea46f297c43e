package com.bloomz.rostersync.conformance.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.costs.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Review 19, and whatever else the template and the code must agree on. */
class TemplateTest {
  @Test
  void agreesWithTheCode() throws IOException {
    assertThat(new TemplateRules(Template.of(Template.text())).breaches()).isEmpty();
  }

  @Test
  void workersHaveTheMemoryThatReportsBill() throws IOException {
    List<Integer> megabytes =
        Template.of(Template.text())
            .functions()
            .filter(each -> each.path("Handler").asText().contains(".worker."))
            .map(each -> each.path("MemorySize").asInt())
            .toList();
    assertThat(megabytes).isNotEmpty().containsOnly(Effort.WORKER_MEGABYTES);
  }

  @Test
  @DisplayName("A 2: the command in docs/operations.md brings the dead letters of every queue back")
  void deadLettersOfEveryQueueComeBack() throws IOException {
    Template template = Template.of(Template.text());
    String loop = Files.readString(Path.of("..", "..", "docs", "operations.md"));
    loop = loop.substring(loop.indexOf("for QUEUE in ") + 13);
    List<String> named = List.of(loop.substring(0, loop.indexOf(';')).split(" "));

    assertThat(template.namesOf("AWS::SQS::Queue"))
        .containsExactlyInAnyOrderElementsOf(
            named.stream()
                .flatMap(each -> Stream.of(each + "Queue", each + "DeadLetterQueue"))
                .toList())
        .allSatisfy(
            queue ->
                assertThat(Template.text())
                    .containsPattern(
                        "\n  %1$sArn:\n    Description: .+\n    Value: !GetAtt %1$s.Arn\n"
                            .formatted(queue)));
    for (String each : named) {
      assertThat(template.resource(each + "Queue").at("/Properties/RedrivePolicy").toString())
          .contains(each + "DeadLetterQueue");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "worker.ImportWorker | worker.Importer | there is no handler",
        "worker.ImportWorker | worker.ImportWorker::handleRequest | there is no handler",
        "com.bloomz.rostersync.worker.ImportWorker | java.lang.Object | handles no requests",
        "ROSTER_TABLE: | TABLE: | ROSTER_TABLE is not set",
        "ROSTER_TABLE: | TABLE: | TABLE is set and nobody reads it",
        "[ReportBatchItemFailures] | [] | costs its neighbors",
        "!GetAtt ImportDeadLetterQueue.Arn | !GetAtt Nowhere.Arn | no dead-letter queue",
        "VisibilityTimeout: 5400 | VisibilityTimeout: 5399 | visibility time-out",
        "maxReceiveCount: 5 | maxReceiveCount: 4 | differ on the last attempt",
        "Tracing: Active | Tracing: PassThrough | xray:PutTraceSegments is granted and not used",
        "LogFormat: JSON | LogFormat: Text | it is not JSON",
        "RetentionInDays: 30 | Tags: [] | kept for ever",
        "- dynamodb:Query | - dynamodb:Scan | dynamodb:Query is used and not granted",
        "- dynamodb:Query | - dynamodb:Scan | dynamodb:Scan is granted and not used",
        "sqs:SendMessage | sqs:PurgeQueue | sqs:SendMessage is used and not granted",
        "kms:Decrypt | kms:Sign | kms:Decrypt is used and not granted",
        "kms:Encrypt | kms:Sign | kms:Encrypt is used and not granted",
        "Action: kms:Decrypt | Action: [kms:Decrypt, kms:Encrypt] | kms:Encrypt is granted and not"
            + " used",
        "api.ApiHandler | api.Handler | there is no handler",
        "JWT_ISSUER: | ISSUER: | JWT_ISSUER is not set",
        "DefaultAuthorizer: BloomzSignIn | DefaultAuthorizer: Nobody | anybody may call",
        "Path: /openapi.yaml | Path: /all | anybody may call /all",
        "AutoPublishAliasAllProperties: true | Tags: {} | nothing renews the snapshot",
        "snapshot 1. | a snapshot. | nothing renews the snapshot",
        "ThrottlingRateLimit: 200 | ThrottlingRateLimit: 0 | limits nobody",
        "Timeout: 30 | Timeout: 31 | gives up before the function",
        "kms:EncryptionContext:school | kms:ViaService | opened for no school",
        "Resource: !GetAtt RosterTable.Arn | Resource: '*' | about every resource",
        "Effect: Deny | Effect: Allow | texts may go to every topic",
        "- sns:Publish | - sns:Subscribe | sns:Publish is used and not granted",
        "- sns:CheckIfPhoneNumberIsOptedOut | - sns:ListTopics | about every resource",
        "- ses:SendRawEmail | - ses:VerifyEmailIdentity | ses:SendRawEmail is used and not granted",
        "JOIN_URL: | JOIN: | JOIN_URL is not set",
        "!GetAtt NoticeDeadLetterQueue.QueueName | !GetAtt NoticeQueue.QueueName | no alarm on",
        "!GetAtt ImportDeadLetterQueue.QueueName | !GetAtt ImportQueue.QueueName | no alarm on",
        "MetricName: ApproximateAgeOfOldestMessage | MetricName: SentMessageSize | no alarm on",
        "MetricName: OldestDueDistrict | MetricName: Age | no alarm on OldestDueDistrict",
        "MetricName: MissedNights | MetricName: Missed | nobody tells Missed of DistrictsFunction",
        "AWS::CloudWatch::Dashboard | AWS::Logs::MetricFilter | off the words of a log",
        "MetricName: Errors | MetricName: Duration | no alarm on AWS/Lambda Errors",
        "MetricName: Throttles | MetricName: Duration | no alarm on AWS/Lambda Throttles",
        "MetricName: 5xx | MetricName: 4xx | no alarm on AWS/ApiGateway 5xx",
        "TreatMissingData: breaching | TreatMissingData: ignore | rule of SweeperFunction is silent",
        "TreatMissingData: breaching | TreatMissingData: ignore | rule of DispatcherFunction is"
            + " silent",
        "MetricName: Invocations | MetricName: Duration | rule of SweeperFunction is silent",
        "ComparisonOperator: LessThanThreshold | ComparisonOperator: LessThanLowerThreshold | is"
            + " silent",
        "Value: !Ref SweeperFunction | Value: !Ref ApiFunction | rule of SweeperFunction is silent",
        "Value: !Ref WorkerFunction | Value: !Ref ApiFunction | Errors FunctionName WorkerFunction",
        "DeadLetterConfig: | RetryPolicy: | what ImportsEnd cannot deliver is lost",
        "- !GetAtt MailFeedback.Arn | - !GetAtt Bus.Arn | MailFeedback may not send to NoticeQueue",
        "Resource: !GetAtt NoticeDeadLetterQueue.Arn | Resource: '*' | may not send to"
            + " NoticeDeadLetterQueue",
        "\"PeopleAdded\" | \"Added\" | nobody tells Added of WorkerFunction",
        "MetricName=\\\"ImportsEnded | MetricName=\\\"Ends | nobody tells Ends of WorkerFunction",
        "AttributeName: sk | AttributeName: sort | keys are not those",
        "AttributeName: ttl | AttributeName: until | do not end by ttl"
      })
  void seesThatItDoesNotAgree(String right, String wrong, String breach) throws IOException {
    String broken = Template.text().replace(right, wrong);
    assertThat(broken).isNotEqualTo(Template.text());
    assertThat(new TemplateRules(Template.of(broken)).breaches())
        .anyMatch(line -> line.contains(breach));
  }
}
