package com.bloomz.rostersync.conformance.template;

import static com.bloomz.rostersync.conformance.template.Template.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the key, the table, the queues, topics, logs and functions' settings keep what they have. */
final class DataRules {
  private static final String KEY = "AWS::KMS::Key";
  private static final String TABLE = "AWS::DynamoDB::Table";
  private static final String QUEUE = "AWS::SQS::Queue";

  private DataRules() {}

  static List<SecurityRule> all() {
    return Stream.of(ofKeys(), ofTables(), ofMessages(), ofLogs(), ofSecrets(), ofFunctions())
        .flatMap(List::stream)
        .toList();
  }

  private static List<SecurityRule> ofKeys() {
    return List.of(
        on(
            "a key gets new material every year",
            KEY,
            key -> key.path("EnableKeyRotation").asBoolean(),
            "EnableKeyRotation: true",
            "EnableKeyRotation: false"),
        on(
            "only this account's roles decide who uses a key",
            KEY,
            key ->
                Template.items(key.at("/KeyPolicy/Statement"))
                    .map(each -> each.at("/Principal/AWS").asText())
                    .allMatch(principal -> principal.endsWith("${AWS::AccountId}:root")),
            "iam::${AWS::AccountId}:root",
            "iam::123456789012:root"),
        kept(
            "a key outlives the stack",
            KEY,
            "    Type: AWS::KMS::Key\n    DeletionPolicy: Retain"));
  }

  private static List<SecurityRule> ofTables() {
    return List.of(
        kept(
            "a table outlives the stack",
            TABLE,
            "    Type: AWS::DynamoDB::Table\n    DeletionPolicy: Retain"),
        on(
            "a table is not deleted by mistake",
            TABLE,
            table -> table.path("DeletionProtectionEnabled").asBoolean(),
            "DeletionProtectionEnabled: true",
            "DeletionProtectionEnabled: false"),
        on(
            "a table can be restored to any second of its last 35 days",
            TABLE,
            table ->
                table
                    .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                    .asBoolean(),
            "PointInTimeRecoveryEnabled: true",
            "PointInTimeRecoveryEnabled: false"),
        on(
            "a table is encrypted with a key of the account",
            TABLE,
            table -> table.at("/SSESpecification/SSEEnabled").asBoolean(),
            "SSEEnabled: true",
            "SSEEnabled: false"));
  }

  private static List<SecurityRule> ofMessages() {
    return List.of(
        on(
            "a queue is encrypted",
            QUEUE,
            queue -> queue.path("SqsManagedSseEnabled").asBoolean(),
            "SqsManagedSseEnabled: true",
            "SqsManagedSseEnabled: false"),
        on(
            "a queue keeps its messages as long as SQS can",
            QUEUE,
            queue -> queue.path("MessageRetentionPeriod").asInt() == 1_209_600,
            "MessageRetentionPeriod: 1209600",
            "MessageRetentionPeriod: 345600"),
        new SecurityRule(
            "a queue or topic takes messages of this stack's own senders only",
            DataRules::openToOthers,
            "aws:SourceArn: !Ref TextAnswers",
            "aws:PrincipalOrgID: o-1"),
        new SecurityRule(
            "nothing is allowed to everybody",
            template ->
                policies(template)
                    .filter(each -> each.path("Effect").asText().equals("Allow"))
                    .filter(each -> each.path("Principal").asText().equals("*"))
                    .map(JsonNode::toString),
            "Principal:\n              Service: sns.amazonaws.com",
            "Principal: \"*\""),
        new SecurityRule(
            "no other account sends to the bus",
            template -> template.namesOf("AWS::Events::EventBusPolicy").stream(),
            "  ImportsEnd:\n",
            "  Opened:\n    Type: AWS::Events::EventBusPolicy\n  ImportsEnd:\n"));
  }

  private static List<SecurityRule> ofLogs() {
    return List.of(
        on(
            "a log ends",
            "AWS::Logs::LogGroup",
            log -> log.path("RetentionInDays").asInt() > 0,
            "RetentionInDays: 30",
            "Tags: []"),
        new SecurityRule(
            "each function has a log of its own",
            template -> {
              List<String> logs =
                  template
                      .functions()
                      .map(each -> each.at("/LoggingConfig/LogGroup").asText())
                      .toList();
              return logs.stream().filter(log -> logs.indexOf(log) != logs.lastIndexOf(log));
            },
            "LogGroup: !Ref SweeperLogGroup",
            "LogGroup: !Ref WorkerLogGroup"));
  }

  private static List<SecurityRule> ofSecrets() {
    return List.of(
        new SecurityRule(
            "a secret is resolved at deployment, never written down",
            DataRules::secretsInText,
            "{{resolve:secretsmanager:${CleverClientSecretArn}}}",
            "s3cret"),
        new SecurityRule(
            "a parameter names a secret and does not give it",
            template ->
                template.root().path("Parameters").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> name.matches(".*(Secret|Password|Token)")),
            "CleverClientSecretArn",
            "CleverClientSecret"),
        new SecurityRule(
            "no output gives a secret",
            template ->
                template.root().path("Outputs").properties().stream()
                    .map(Map.Entry::toString)
                    .filter(output -> output.contains("Secret")),
            "Value: !GetAtt TokenKey.Arn\n",
            "Value: !Ref CleverClientSecretArn\n"),
        new SecurityRule(
            "whoever is called over the net is called over TLS",
            DataRules::plainAddresses,
            "AllowedPattern: https://.+\n",
            "AllowedPattern: .+\n"));
  }

  private static List<SecurityRule> ofFunctions() {
    return List.of(
        onFunctions(
            "no function has an address of its own",
            each -> !each.has("FunctionUrlConfig"),
            "      Handler: com.bloomz.rostersync.api",
            "      FunctionUrlConfig: {AuthType: NONE}\n      Handler: com.bloomz.rostersync.api"),
        onFunctions(
            "a function runs on a runtime that AWS keeps up to date",
            each -> each.path("Runtime").asText().equals("java25"),
            "Runtime: java25",
            "Runtime: provided.al2023"),
        onFunctions(
            "a function loads nothing but its own folder",
            each -> !each.has("Layers"),
            "      Handler: com.bloomz.rostersync.notifier",
            "      Layers: [arn]\n      Handler: com.bloomz.rostersync.notifier"),
        new SecurityRule(
            "nobody else may invoke a function",
            template -> template.namesOf("AWS::Lambda::Permission").stream(),
            "  ImportsEnd:\n",
            "  Opened:\n    Type: AWS::Lambda::Permission\n  ImportsEnd:\n"));
  }

  private static SecurityRule on(
      String name, String type, Predicate<JsonNode> holds, String right, String wrong) {
    return new SecurityRule(
        name,
        template ->
            template.namesOf(type).stream()
                .filter(each -> !holds.test(template.resource(each).path("Properties"))),
        right,
        wrong);
  }

  private static SecurityRule onFunctions(
      String name, Predicate<JsonNode> holds, String right, String wrong) {
    return on(name, "AWS::Serverless::Function", holds, right, wrong);
  }

  private static SecurityRule kept(String name, String type, String right) {
    return new SecurityRule(
        name,
        template ->
            template.namesOf(type).stream()
                .filter(
                    each ->
                        Stream.of("DeletionPolicy", "UpdateReplacePolicy")
                            .map(template.resource(each)::path)
                            .anyMatch(policy -> !policy.asText().equals("Retain"))),
        right,
        right.replace("Retain", "Delete"));
  }

  private static Stream<JsonNode> policies(Template template) {
    return Stream.of("AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::S3::BucketPolicy")
        .flatMap(template::propertiesOf)
        .flatMap(policy -> Template.items(policy.at("/PolicyDocument/Statement")));
  }

  private static Stream<String> openToOthers(Template template) {
    return policies(template)
        .filter(each -> each.path("Effect").asText().equals("Allow"))
        .filter(
            each ->
                each.at("/Condition/ArnEquals/aws:SourceArn").isMissingNode()
                    && each.at("/Condition/StringEquals/aws:SourceArn").isMissingNode()
                    && each.at("/Condition/StringEquals/aws:SourceAccount").isMissingNode())
        .map(JsonNode::toString);
  }

  private static Stream<String> secretsInText(Template template) {
    return template
        .functions()
        .flatMap(each -> each.at("/Environment/Variables").properties().stream())
        .filter(each -> each.getKey().matches(".*(SECRET|PASSWORD).*"))
        .filter(each -> !texts(each.getValue()).toString().contains("{{resolve:secretsmanager:"))
        .map(Map.Entry::getKey);
  }

  private static Stream<String> plainAddresses(Template template) {
    return template.root().path("Parameters").properties().stream()
        .filter(
            each ->
                each.getKey().matches("JwtIssuer|WebAppOrigin|CleverUrl|(Jwt|Join|Report).*Url"))
        .filter(each -> !each.getValue().path("AllowedPattern").asText().startsWith("https://"))
        .map(Map.Entry::getKey);
  }
}
