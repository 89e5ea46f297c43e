package com.bloomz.rostersync.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that the documentation forbids, as they are on the wire. */
final class RefusedRequestsTest {
  private static final String OF_A_LIST =
      """
      "TableName":"things","KeyConditionExpression":"pk = :p",\
      "ExpressionAttributeValues":{":p":{"S":"1"}}""";

  private static TestTable table;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    table = TestTable.start();
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    table.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"Select\":\"COUNT\",\"ProjectionExpression\":\"a\"|Cannot specify the Projection",
        "\"Select\":\"ALL_ATTRIBUTES\",\"ProjectionExpression\":\"a\"|Cannot specify the Projec",
        "\"Select\":\"SPECIFIC_ATTRIBUTES\"|Must specify the ProjectionExpression",
        "\"Select\":\"ALL_PROJECTED_ATTRIBUTES\"|only when Querying using an IndexName",
        "\"Select\":\"SOME\"|Member must satisfy enum value set",
        "\"ReturnConsumedCapacity\":\"SOME\"|Member must satisfy enum value set",
      })
  void ofAQuery(String parameters, String message) throws Exception {
    assertRefused("Query", "{" + OF_A_LIST + "," + parameters + "}", message);
  }

  @Test
  void projectionOfWhatAGlobalIndexDoesNotHave() throws Exception {
    String body =
        """
        {"TableName":"things","IndexName":"by-list","KeyConditionExpression":"ls = :p",
        "ExpressionAttributeValues":{":p":{"S":"1"}},"ProjectionExpression":"pk, further"}
        """;

    assertRefused("Query", body, "does not project [further]");
  }

  @Test
  void startOutsideOfTheSortKeysCondition() throws Exception {
    String body =
        """
        {"TableName":"things","KeyConditionExpression":"pk = :p AND sk < :s",
        "ExpressionAttributeValues":{":p":{"S":"1"},":s":{"S":"m"}},
        "ExclusiveStartKey":{"pk":{"S":"1"},"sk":{"S":"z"}}}
        """;

    assertRefused("Query", body, "does not match the range key predicate");
  }

  @Test
  void membershipInMoreThanAHundred() throws Exception {
    String values =
        IntStream.range(0, 101).mapToObj(i -> ":v" + i).collect(Collectors.joining(", "));
    String constants =
        IntStream.range(0, 101)
            .mapToObj(i -> "\":v%d\":{\"S\":\"%d\"}".formatted(i, i))
            .collect(Collectors.joining(","));
    String body =
        """
        {"TableName":"things","FilterExpression":"a IN (%s)","ExpressionAttributeValues":{%s}}
        """
            .formatted(values, constants);

    assertRefused("Scan", body, "operator or function: IN, number of operands: 101");
  }

  @Test
  void placeholderOfMoreThan255Bytes() throws Exception {
    String name = "#" + "x".repeat(255);
    String body =
        """
        {"TableName":"things","ProjectionExpression":"%1$s",
        "ExpressionAttributeNames":{"%1$s":"x"}}
        """
            .formatted(name);

    assertRefused("Scan", body, "a placeholder of more than 255 bytes");
    assertThat(send("Scan", body.replace(name, name.substring(1).replaceFirst("x", "#"))))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
  }

  @Test
  void moreThanTwoMegabytesBehindPlaceholders() throws Exception {
    String values =
        IntStream.range(0, 6)
            .mapToObj(i -> "\":v%d\":{\"S\":\"%s\"}".formatted(i, "x".repeat(350 * 1024)))
            .collect(Collectors.joining(","));
    String body =
        """
        {"TableName":"things","FilterExpression":"a IN (:v0,:v1,:v2,:v3,:v4,:v5)",
        "ExpressionAttributeValues":{%s}}
        """
            .formatted(values);

    assertRefused("Scan", body, "exceed 2 MB together");
  }

  @Test
  void returnOfSomethingElseOnAFailedCondition() throws Exception {
    String body =
        """
        {"TableName":"things","Item":{"pk":{"S":"1"},"sk":{"S":"1"}},
        "ReturnValuesOnConditionCheckFailure":"ALL_NEW"}
        """;

    assertRefused("PutItem", body, "Member must satisfy enum value set: [ALL_OLD, NONE]");
  }

  @ParameterizedTest
  @CsvSource({"1, 21, less than or equal to 20", "6, 17, per-table limit of 100"})
  void indexesThatIncludeTooManyAttributes(int indexes, int included, String message)
      throws Exception {
    String names =
        IntStream.range(0, included)
            .mapToObj(i -> "\"a" + i + "\"")
            .collect(Collectors.joining(","));
    String all =
        IntStream.range(0, indexes)
            .mapToObj(
                i ->
                    """
                    {"IndexName":"index%d","KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}],
                    "Projection":{"ProjectionType":"INCLUDE","NonKeyAttributes":[%s]}}"""
                        .formatted(i, names))
            .collect(Collectors.joining(","));
    String body =
        """
        {"TableName":"others","BillingMode":"PAY_PER_REQUEST","GlobalSecondaryIndexes":[%s],
        "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
        "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}
        """
            .formatted(all);

    assertRefused("CreateTable", body, message);
  }

  @Test
  void indexesThatAreNone() throws Exception {
    String body =
        """
        {"TableName":"others","BillingMode":"PAY_PER_REQUEST","GlobalSecondaryIndexes":[],
        "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
        "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}
        """;

    assertRefused("CreateTable", body, "List of GlobalSecondaryIndexes is empty");
  }

  @Test
  void putAndDeleteInOne() throws Exception {
    String key = "{\"pk\":{\"S\":\"1\"},\"sk\":{\"S\":\"1\"}}";
    String body =
        """
        {"RequestItems":{"things":[{"PutRequest":{"Item":%1$s},"DeleteRequest":{"Key":%1$s}}]}}
        """
            .formatted(key);

    assertRefused("BatchWriteItem", body, "either a PutRequest or a DeleteRequest");
  }

  @Test
  void updateOfATransactionWithoutAnExpression() throws Exception {
    String body =
        """
        {"TransactItems":[{"Update":{"TableName":"things",
        "Key":{"pk":{"S":"1"},"sk":{"S":"1"}}}}]}
        """;

    assertRefused("TransactWriteItems", body, "'updateExpression' failed to satisfy constraint");
  }

  @ParameterizedTest
  @CsvSource({
    "a table,Member must satisfy regular expression",
    "a/b/c,Member must satisfy regular expression",
    "ab,between 3 and 255 characters"
  })
  void nameThatNoTableMayHave(String name, String message) throws Exception {
    String body = "{\"TableName\":\"%s\",\"Key\":{\"pk\":{\"S\":\"1\"}}}".formatted(name);

    assertRefused("GetItem", body, message);
  }

  @Test
  void answersCarryTheirChecksum() throws Exception {
    HttpResponse<byte[]> answer = send("ListTables", "{}");
    var checksum = new CRC32();
    checksum.update(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("x-amz-crc32")).hasValue(checksum.getValue());
  }

  private static void assertRefused(String operation, String body, String message)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(operation, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("#ValidationException")
        .contains(message);
  }

  private static HttpResponse<byte[]> send(String operation, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(table.server.url())
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
