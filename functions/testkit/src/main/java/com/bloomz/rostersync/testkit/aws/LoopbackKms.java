package com.bloomz.rostersync.testkit.aws;

import com.bloomz.rostersync.testkit.aws.LoopbackService.RefusedException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A KMS on loopback that speaks the wire protocol of the real one, as far as keys, aliases, Encrypt
 * and Decrypt with an encryption context go. It does not look at signatures. For tests and the
 * local stack: its keys lie in the clear.
 */
public final class LoopbackKms implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoopbackKeys keys;
  private final LoopbackService service;
  private final AtomicLong requests = new AtomicLong();

  private LoopbackKms(LoopbackKeys keys) {
    this.keys = keys;
    this.service = LoopbackService.start("TrentService", this::perform);
  }

  /**
   * Starts on any free port.
   *
   * @param file where keys outlive the process; in memory without
   */
  public static LoopbackKms start(Optional<Path> file) {
    try {
      return new LoopbackKms(LoopbackKeys.load(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public URI url() {
    return service.url();
  }

  /** How many requests it got. */
  public long requests() {
    return requests.get();
  }

  @Override
  public void close() {
    service.close();
  }

  private ObjectNode perform(String operation, JsonNode request)
      throws IOException, RefusedException {
    requests.incrementAndGet();
    return switch (operation) {
      case "CreateKey" -> {
        ObjectNode reply = JSON.createObjectNode();
        reply.putObject("KeyMetadata").put("KeyId", keys.create());
        yield reply;
      }
      case "CreateAlias" -> {
        if (!keys.alias(text(request, "AliasName"), text(request, "TargetKeyId"))) {
          throw new RefusedException("AlreadyExistsException");
        }
        yield JSON.createObjectNode();
      }
      case "ListAliases" -> aliases();
      case "Encrypt" -> encrypt(request);
      case "Decrypt" -> decrypt(request);
      default -> throw new RefusedException("UnknownOperationException");
    };
  }

  private ObjectNode aliases() {
    ObjectNode reply = JSON.createObjectNode().put("Truncated", false);
    var list = reply.putArray("Aliases");
    keys.aliases()
        .forEach((alias, key) -> list.addObject().put("AliasName", alias).put("TargetKeyId", key));
    return reply;
  }

  private ObjectNode encrypt(JsonNode request) throws RefusedException {
    String id = keys.resolve(text(request, "KeyId"));
    byte[] plain = Base64.getDecoder().decode(text(request, "Plaintext"));
    if (plain.length > 4096) {
      throw new RefusedException("ValidationException");
    }
    try {
      byte[] sealed = cipher(id).seal(plain, context(request));
      return JSON.createObjectNode()
          .put("KeyId", id)
          .put("CiphertextBlob", Base64.getEncoder().encodeToString(sealed));
    } catch (GeneralSecurityException e) {
      throw new RefusedException("KMSInternalException");
    }
  }

  private ObjectNode decrypt(JsonNode request) throws RefusedException {
    String id = keys.resolve(text(request, "KeyId"));
    byte[] blob = Base64.getDecoder().decode(text(request, "CiphertextBlob"));
    try {
      byte[] plain = cipher(id).open(blob, context(request));
      return JSON.createObjectNode()
          .put("KeyId", id)
          .put("Plaintext", Base64.getEncoder().encodeToString(plain));
    } catch (GeneralSecurityException e) {
      throw new RefusedException("InvalidCiphertextException");
    }
  }

  private AesGcm cipher(String id) throws RefusedException {
    return keys.cipher(id).orElseThrow(() -> new RefusedException("NotFoundException"));
  }

  private static String text(JsonNode request, String field) {
    return request.path(field).asText("");
  }

  /** The encryption context in one order, whatever the request's. */
  private static String context(JsonNode request) {
    var sorted = new TreeMap<String, String>();
    request
        .path("EncryptionContext")
        .properties()
        .forEach(each -> sorted.put(each.getKey(), each.getValue().asText()));
    return sorted.toString();
  }
}
