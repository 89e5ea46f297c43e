package com.bloomz.rostersync.conformance.template;

import static com.bloomz.rostersync.conformance.template.Template.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What functions' roles may do. */
final class RoleRules {
  private static final String ROLE = "AWS::IAM::Role";

  private RoleRules() {}

  static List<SecurityRule> all() {
    return Stream.of(ofRoles(), ofStatements(), ofActions()).flatMap(List::stream).toList();
  }

  private static List<SecurityRule> ofRoles() {
    return List.of(
        new SecurityRule(
            "each function has a role of its own",
            RoleRules::shared,
            "Role: !GetAtt SweeperRole.Arn",
            "Role: !GetAtt WorkerRole.Arn"),
        new SecurityRule(
            "each role is some function's",
            RoleRules::unused,
            "Role: !GetAtt ShardsRole.Arn",
            "Role: !GetAtt ApiRole.Arn"),
        new SecurityRule(
            "only Lambda takes on a role",
            RoleRules::assumedByOthers,
            "Service: lambda.amazonaws.com",
            "Service: ec2.amazonaws.com"),
        new SecurityRule(
            "a role has no policy that is managed elsewhere",
            template ->
                template
                    .propertiesOf(ROLE)
                    .filter(role -> role.has("ManagedPolicyArns"))
                    .map(JsonNode::toString),
            "      Policies:\n        - PolicyName: sweeper",
            "      ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]\n"
                + "      Policies:\n        - PolicyName: sweeper"));
  }

  private static List<SecurityRule> ofStatements() {
    return List.of(
        onStatements(
            "no action is a pattern",
            each -> texts(each.path("Action")).stream().anyMatch(one -> one.contains("*")),
            "Action: sqs:SendMessage",
            "Action: sqs:*"),
        onStatements(
            "a statement says what it is about, not what it is not about",
            each -> each.has("NotAction") || each.has("NotResource") || !each.has("Resource"),
            "Action: events:PutEvents\n                Resource:",
            "Action: events:PutEvents\n                NotResource:"),
        onStatements(
            "a statement has a name that says what for",
            each -> each.path("Sid").asText().isEmpty(),
            "- Sid: TellOfEnds\n                Effect: Allow",
            "- Effect: Allow"),
        onStatements(
            "no function changes rights, functions, keys or tables",
            RoleRules::changesTheStack,
            "Action: events:PutEvents",
            "Action: iam:PassRole"));
  }

  private static List<SecurityRule> ofActions() {
    return List.of(
        only(Set.of("ApiRole"), "kms:Encrypt", "kms:Decrypt", "kms:Encrypt"),
        only(Set.of("NotifierRole"), "ses:SendEmail", "events:PutEvents", "ses:SendEmail"),
        only(Set.of("NotifierRole"), "sns:Publish", "events:PutEvents", "sns:Publish"),
        only(
            Set.of("ApiRole", "DistrictsRole", "NightWorkerRole", "SweeperRole", "WorkerRole"),
            "events:PutEvents",
            "- dynamodb:BatchGetItem",
            "- events:PutEvents"),
        onStatements(
            "emails come from Bloomz's address only",
            each ->
                texts(each.path("Action")).contains("ses:SendEmail")
                    && each.at("/Condition/StringEquals/ses:FromAddress").isMissingNode(),
            "ses:FromAddress",
            "aws:username"),
        onStatements(
            "a function writes to its own log only",
            each ->
                texts(each.path("Action")).contains("logs:PutLogEvents")
                    && !each.path("Resource").asText().endsWith("LogGroup.Arn"),
            "Resource: !GetAtt SweeperLogGroup.Arn",
            "Resource: !Sub arn:aws:logs:*:*:log-group:*"));
  }

  private static SecurityRule onStatements(
      String name, Predicate<JsonNode> breach, String right, String wrong) {
    return new SecurityRule(
        name,
        template ->
            statements(template).map(Map.Entry::getValue).filter(breach).map(JsonNode::toString),
        right,
        wrong);
  }

  private static SecurityRule only(Set<String> roles, String action, String right, String wrong) {
    return new SecurityRule(
        "only " + String.join(", ", new TreeSet<>(roles)) + " may " + action,
        template ->
            statements(template)
                .filter(each -> texts(each.getValue().path("Action")).contains(action))
                .map(Map.Entry::getKey)
                .filter(role -> !roles.contains(role)),
        right,
        wrong);
  }

  /** Those of all roles that allow something, with the role's name. */
  private static Stream<Map.Entry<String, JsonNode>> statements(Template template) {
    return template.namesOf(ROLE).stream()
        .flatMap(
            role ->
                Template.items(template.resource(role).at("/Properties/Policies"))
                    .flatMap(policy -> Template.items(policy.at("/PolicyDocument/Statement")))
                    .filter(each -> each.path("Effect").asText().equals("Allow"))
                    .map(each -> Map.entry(role, each)));
  }

  private static Stream<String> shared(Template template) {
    var seen = new HashSet<String>();
    return template.functions().map(each -> each.path("Role").asText()).filter(r -> !seen.add(r));
  }

  private static Stream<String> unused(Template template) {
    List<String> used =
        template.functions().map(each -> Template.nameIn(each.path("Role"))).toList();
    return template.namesOf(ROLE).stream().filter(role -> !used.contains(role));
  }

  private static Stream<String> assumedByOthers(Template template) {
    return template
        .propertiesOf(ROLE)
        .flatMap(role -> Template.items(role.at("/AssumeRolePolicyDocument/Statement")))
        .map(each -> each.path("Principal").toString())
        .filter(principal -> !principal.equals("{\"Service\":\"lambda.amazonaws.com\"}"));
  }

  private static boolean changesTheStack(JsonNode statement) {
    return texts(statement.path("Action")).stream()
        .anyMatch(
            action ->
                action.matches("(iam|sts|lambda|cloudformation|s3|secretsmanager):.*")
                    || action.matches("kms:(?!Encrypt$|Decrypt$).*")
                    || action.matches("\\w+:(Create|Delete|Update)Table")
                    || action.matches("sqs:(AddPermission|DeleteQueue|PurgeQueue|Set.*)"));
  }
}
