package com.bloomz.rostersync.dynamo.model;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends requests of programs to a table of a server. */
record ModelClient(URI url, String table) {
  private static final String SCHEMA =
      """
      {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
       "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"},
         {"AttributeName": "sk", "AttributeType": "N"}, {"AttributeName": "g1", "AttributeType": "S"}],
       "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"},
         {"AttributeName": "sk", "KeyType": "RANGE"}],
       "GlobalSecondaryIndexes": [{"IndexName": "byg1",
         "KeySchema": [{"AttributeName": "g1", "KeyType": "HASH"},
           {"AttributeName": "sk", "KeyType": "RANGE"}],
         "Projection": {"ProjectionType": "ALL"}}]}
      """;

  /** Makes the table. */
  static ModelClient create(URI url, String table) {
    var client = new ModelClient(url, table);
    CaseAnswer answer = client.send("CreateTable", SCHEMA.formatted(table));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.text());
    }
    return client;
  }

  /** The answer in the form of {@link PlainAnswers}. */
  JsonNode send(ModelRequest request) {
    return PlainAnswers.of(send(request.operation(), request.body(table).toString()), request);
  }

  private CaseAnswer send(String operation, String body) {
    try {
      var connection = (HttpURLConnection) url.toURL().openConnection();
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
      connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + operation);
      connection.setRequestProperty(
          "Authorization",
          "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,"
              + " SignedHeaders=host, Signature=0");
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      try (InputStream in =
          status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new CaseAnswer(status, Map.of(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(operation, e);
    }
  }
}
