package com.bloomz.rostersync.conformance.template;

import static com.bloomz.rostersync.conformance.template.Template.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may call the API and what the console's pages may do. */
final class WebRules {
  private static final String API = "AWS::Serverless::HttpApi";
  private static final String BUCKET = "AWS::S3::Bucket";
  private static final String DISTRIBUTION = "AWS::CloudFront::Distribution";
  private static final String HEADERS = "AWS::CloudFront::ResponseHeadersPolicy";

  private WebRules() {}

  static List<SecurityRule> all() {
    return Stream.of(ofCallers(), ofCalls(), ofTheBucket(), ofPages(), ofBrowsers())
        .flatMap(List::stream)
        .toList();
  }

  private static List<SecurityRule> ofCallers() {
    return List.of(
        on(
            "who calls the API is checked by default",
            API,
            api -> api.at("/Auth/Authorizers").has(api.at("/Auth/DefaultAuthorizer").asText()),
            "DefaultAuthorizer: BloomzSignIn",
            "DefaultAuthorizer: Nobody"),
        on(
            "a token is of this issuer and for this audience",
            API,
            api ->
                Template.items(api.at("/Auth/Authorizers"))
                    .map(each -> each.path("JwtConfiguration"))
                    .allMatch(jwt -> jwt.has("issuer") && !jwt.path("audience").isEmpty()),
            "audience: [!Ref JwtAudience]",
            "audience: []"),
        on(
            "a token comes in the header, which nobody logs",
            API,
            api ->
                Template.items(api.at("/Auth/Authorizers"))
                    .map(each -> each.path("IdentitySource").asText())
                    .allMatch("$request.header.Authorization"::equals),
            "$request.header.Authorization",
            "$request.querystring.token"));
  }

  private static List<SecurityRule> ofCalls() {
    return List.of(
        on(
            "pages of no other origin call the API",
            API,
            api ->
                texts(api.at("/CorsConfiguration/AllowOrigins")).stream()
                        .noneMatch(origin -> origin.contains("*"))
                    && !api.at("/CorsConfiguration/AllowCredentials").asBoolean(),
            "[!Ref WebAppOrigin]",
            "['*']"),
        on(
            "callers are limited",
            API,
            api ->
                api.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt() > 0
                    && api.at("/DefaultRouteSettings/ThrottlingBurstLimit").asInt() > 0,
            "ThrottlingBurstLimit: 400",
            "DetailedMetricsEnabled: true"),
        on(
            "calls are logged",
            API,
            api -> api.at("/AccessLogSettings/DestinationArn").asText().endsWith("LogGroup.Arn"),
            "DestinationArn: !GetAtt ApiAccessLogGroup.Arn",
            "DestinationArn: ''"),
        on(
            "the log of calls says of nobody who was looked at",
            API,
            api ->
                !api.at("/AccessLogSettings/Format")
                    .asText()
                    .matches("(?i).*(path|routeKey|identity|authorizer|sourceIp|queryString).*"),
            "\"status\":\"$context.status\"",
            "\"path\":\"$context.path\""));
  }

  private static List<SecurityRule> ofTheBucket() {
    return List.of(
        on(
            "a bucket is closed to the public",
            BUCKET,
            bucket ->
                Stream.of(
                        "BlockPublicAcls",
                        "BlockPublicPolicy",
                        "IgnorePublicAcls",
                        "RestrictPublicBuckets")
                    .allMatch(
                        each ->
                            bucket.path("PublicAccessBlockConfiguration").path(each).asBoolean()),
            "RestrictPublicBuckets: true",
            "RestrictPublicBuckets: false"),
        on(
            "a bucket is encrypted",
            BUCKET,
            bucket -> !bucket.at("/BucketEncryption/ServerSideEncryptionConfiguration").isEmpty(),
            "BucketEncryption:",
            "WebsiteConfiguration:"),
        on(
            "a bucket's files are its owner's",
            BUCKET,
            bucket ->
                bucket
                    .at("/OwnershipControls/Rules/0/ObjectOwnership")
                    .asText()
                    .equals("BucketOwnerEnforced"),
            "BucketOwnerEnforced",
            "ObjectWriter"));
  }

  private static List<SecurityRule> ofPages() {
    return List.of(
        on(
            "a bucket answers over TLS only",
            "AWS::S3::BucketPolicy",
            policy ->
                Template.items(policy.at("/PolicyDocument/Statement"))
                    .filter(each -> each.path("Effect").asText().equals("Deny"))
                    .anyMatch(
                        each ->
                            each.at("/Condition/Bool/aws:SecureTransport")
                                .asText()
                                .equals("false")),
            "aws:SecureTransport",
            "aws:ViaAWSService"),
        on(
            "a page comes over TLS only",
            DISTRIBUTION,
            each ->
                each.findValuesAsText("ViewerProtocolPolicy").stream()
                    .allMatch(policy -> policy.matches("redirect-to-https|https-only")),
            "ViewerProtocolPolicy: redirect-to-https",
            "ViewerProtocolPolicy: allow-all"),
        on(
            "a distribution signs what it asks its bucket, and asks others over TLS",
            DISTRIBUTION,
            each ->
                Template.items(each.at("/DistributionConfig/Origins"))
                    .allMatch(
                        origin ->
                            origin.has("OriginAccessControlId")
                                || origin
                                    .at("/CustomOriginConfig/OriginProtocolPolicy")
                                    .asText()
                                    .equals("https-only")),
            "            OriginAccessControlId: !Ref ConsoleAccess\n",
            ""));
  }

  private static List<SecurityRule> ofBrowsers() {
    return List.of(
        on(
            "a page runs and calls only what is its own",
            HEADERS,
            each -> isStrict(header(each, "ContentSecurityPolicy", "ContentSecurityPolicy")),
            "script-src 'self'",
            "script-src 'unsafe-inline'"),
        on(
            "a page is shown in no frame",
            HEADERS,
            each -> header(each, "FrameOptions", "FrameOption").equals("DENY"),
            "FrameOption: DENY",
            "FrameOption: SAMEORIGIN"),
        on(
            "a browser remembers that pages come over TLS",
            HEADERS,
            each -> !header(each, "StrictTransportSecurity", "AccessControlMaxAgeSec").isEmpty(),
            "AccessControlMaxAgeSec: 31536000",
            "Preload: false"));
  }

  private static boolean isStrict(String policy) {
    return policy.startsWith("default-src 'none'")
        && policy.contains("frame-ancestors 'none'")
        && !policy.contains("unsafe");
  }

  private static String header(JsonNode policy, String header, String field) {
    return policy
        .at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig")
        .path(header)
        .path(field)
        .asText();
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
}
