package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells requests apart that have one token: the same for bodies that differ in the order of
 * fields and in white space only (API Reference, TransactWriteItems: ClientRequestToken).
 */
final class RequestDigest {
  private static final JsonFactory JSON = new JsonFactory();

  private RequestDigest() {}

  static ByteString of(byte[] body) {
    try (JsonParser in = JSON.createParser(body)) {
      in.nextToken();
      return ByteString.of(digest(in));
    } catch (JsonProcessingException e) {
      throw RequestException.serialization("the body is no JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digest of the value that begins with the current token. */
  private static byte[] digest(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        Map<String, byte[]> fields = new TreeMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          String name = in.currentName();
          in.nextToken();
          fields.put(name, digest(in));
        }
        MessageDigest digest = sha256("object");
        fields.forEach(
            (name, value) -> {
              digest.update(text(name));
              digest.update(value);
            });
        yield digest.digest();
      }
      case START_ARRAY -> {
        MessageDigest digest = sha256("array");
        while (in.nextToken() != JsonToken.END_ARRAY) {
          digest.update(digest(in));
        }
        yield digest.digest();
      }
      default -> {
        MessageDigest digest = sha256(in.currentToken().name());
        digest.update(text(in.getText()));
        yield digest.digest();
      }
    };
  }

  private static byte[] text(String text) {
    return sha256(text).digest();
  }

  private static MessageDigest sha256(String begin) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(begin.getBytes(StandardCharsets.UTF_8));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
