package com.bloomz.rostersync.testkit.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * A KMS on loopback that speaks the wire protocol of the real one, as far as keys, aliases, Encrypt
 * and Decrypt with an encryption context go. It does not look at signatures. For tests and the
 * local stack: its keys lie in the clear.
 */
public final class LoopbackKms implements AutoCloseable {
  private static final String SERVICE = "TrentService.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final LoopbackKeys keys;

  private LoopbackKms(HttpServer server, LoopbackKeys keys) {
    this.server = server;
    this.keys = keys;
  }

  /**
   * Starts on any free port.
   *
   * @param file where keys outlive the process; in memory without
   */
  public static LoopbackKms start(Optional<Path> file) {
    try {
      LoopbackKeys keys = LoopbackKeys.load(file);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      LoopbackKms kms = new LoopbackKms(server, keys);
      server.createContext("/", kms::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return kms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = exchange.getRequestBody()) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      int status = 200;
      ObjectNode reply;
      try {
        reply = perform(target == null ? "" : target, JSON.readTree(body.readAllBytes()));
      } catch (Refused refused) {
        status = 400;
        reply = JSON.createObjectNode().put("__type", refused.type);
        reply.put("message", "refused by the loopback KMS");
      }
      byte[] bytes = JSON.writeValueAsBytes(reply);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private ObjectNode perform(String target, JsonNode request) throws IOException, Refused {
    return switch (target.startsWith(SERVICE) ? target.substring(SERVICE.length()) : "") {
      case "CreateKey" -> {
        ObjectNode reply = JSON.createObjectNode();
        reply.putObject("KeyMetadata").put("KeyId", keys.create());
        yield reply;
      }
      case "CreateAlias" -> {
        if (!keys.alias(text(request, "AliasName"), text(request, "TargetKeyId"))) {
          throw new Refused("AlreadyExistsException");
        }
        yield JSON.createObjectNode();
      }
      case "ListAliases" -> aliases();
      case "Encrypt" -> encrypt(request);
      case "Decrypt" -> decrypt(request);
      default -> throw new Refused("UnknownOperationException");
    };
  }

  private ObjectNode aliases() {
    ObjectNode reply = JSON.createObjectNode().put("Truncated", false);
    var list = reply.putArray("Aliases");
    keys.aliases()
        .forEach((alias, key) -> list.addObject().put("AliasName", alias).put("TargetKeyId", key));
    return reply;
  }

  private ObjectNode encrypt(JsonNode request) throws Refused {
    String id = keys.resolve(text(request, "KeyId"));
    byte[] plain = Base64.getDecoder().decode(text(request, "Plaintext"));
    if (plain.length > 4096) {
      throw new Refused("ValidationException");
    }
    try {
      byte[] sealed = sealing(id).seal(plain, context(request));
      return JSON.createObjectNode()
          .put("KeyId", id)
          .put("CiphertextBlob", Base64.getEncoder().encodeToString(sealed));
    } catch (GeneralSecurityException e) {
      throw new Refused("KMSInternalException");
    }
  }

  private ObjectNode decrypt(JsonNode request) throws Refused {
    String id = keys.resolve(text(request, "KeyId"));
    byte[] blob = Base64.getDecoder().decode(text(request, "CiphertextBlob"));
    try {
      byte[] plain = sealing(id).open(blob, context(request));
      return JSON.createObjectNode()
          .put("KeyId", id)
          .put("Plaintext", Base64.getEncoder().encodeToString(plain));
    } catch (GeneralSecurityException e) {
      throw new Refused("InvalidCiphertextException");
    }
  }

  private Sealing sealing(String id) throws Refused {
    return keys.sealing(id).orElseThrow(() -> new Refused("NotFoundException"));
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

  /** A refusal as KMS names it. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String type;

    Refused(String type) {
      super(type);
      this.type = type;
    }
  }
}
