package com.bloomz.rostersync.clever.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.bloomz.rostersync.clever.hostile.HostileServer.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Makes a hostile answer of a right one. */
final class HostileAnswers {
  /** The fields that are ids, or lists of ids. */
  private static final Set<String> IDS =
      Set.of("id", "school", "schools", "term_id", "teacher", "teachers", "student", "students");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MEGABYTE = 1024 * 1024;

  private final Random random;
  private final String own;
  private final String elsewhere;

  /**
   * @param own the server's host and port
   * @param elsewhere host and port of another one
   */
  HostileAnswers(Random random, String own, String elsewhere) {
    this.random = random;
    this.own = own;
    this.elsewhere = elsewhere;
  }

  /** What is wrong with an answer. */
  enum Kind {
    FOREIGN_LINK,
    LOOPING_LINK,
    REDIRECT,
    LONG_TEXT,
    LONG_LIST,
    DEEP,
    ENCODING,
    HALF,
    WRONG_TYPE,
    GZIP,
    DUPLICATE_KEY,
    CONTENT_LENGTH,
    STATUS,
    HEAD,
    GARBAGE,
    NUMBER,
    IDENTIFIER,
    EMPTY
  }

  /** An answer of that kind to what the right one is to. */
  Wire of(Kind kind, String target, String right) {
    return switch (kind) {
      case FOREIGN_LINK -> Wire.json(linked(right, foreign(target)));
      case LOOPING_LINK -> Wire.json(linked(right, looping(target)));
      case REDIRECT -> redirect(target);
      case LONG_TEXT -> longText(right);
      case LONG_LIST -> longList(right);
      case DEEP -> Wire.json(deep(right));
      case ENCODING -> encoding(right);
      case HALF -> half(right.getBytes(UTF_8));
      case WRONG_TYPE -> Wire.json(wrongType(right));
      case GZIP -> gzip(right);
      case DUPLICATE_KEY -> Wire.json(duplicate(right));
      case CONTENT_LENGTH -> contentLength(right.getBytes(UTF_8));
      case STATUS -> status(right);
      case HEAD -> heads(right.getBytes(UTF_8));
      case GARBAGE -> garbage(right);
      case NUMBER -> Wire.json(number(right));
      case IDENTIFIER -> Wire.json(identifier(right));
      case EMPTY -> Wire.json("{\"data\":[],\"links\":[]}");
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String linked(String right, String next) {
    ObjectNode body = (ObjectNode) read(right);
    ((ArrayNode) body.path("links")).addObject().put("rel", "next").put("uri", next);
    return body.toString();
  }

  private String foreign(String target) {
    String port = own.substring(own.indexOf(':'));
    return pick(
        List.of(
            "http://" + elsewhere + target,
            "//" + elsewhere + target,
            "http://" + own + "@" + elsewhere + target,
            "http://localhost" + port + target,
            "http://[::1]" + port + target,
            "http://127.0.0.1.:" + elsewhere.substring(elsewhere.indexOf(':') + 1) + target,
            "http:\\\\" + elsewhere + target,
            "HTTP://" + elsewhere + target,
            "https://" + own + target,
            "ftp://" + own + target,
            "file:///etc/hostname",
            "http://" + elsewhere + "#@" + own + target,
            "http://" + own + ":80@" + elsewhere + target,
            "/\\" + elsewhere + target,
            "\t//" + elsewhere + target,
            "http://%31%32%37.0.0.1" + port + target,
            "http://2130706433" + port + target));
  }

  private String looping(String target) {
    return pick(
        List.of(
            target,
            "http://" + own + target,
            target + "&starting_after=p1",
            target + "&x=" + random.nextInt(),
            "/v3.1/districts",
            "/../.." + target,
            "?limit=1",
            "",
            "#"));
  }

  private Wire redirect(String target) {
    int status = pick(List.of(300, 301, 302, 303, 305, 307, 308, 401, 407));
    String to = foreign(target);
    return out ->
        out.write(
            ("HTTP/1.1 "
                    + status
                    + " Moved\r\n"
                    + "Connection: close\r\n"
                    + "Content-Length: 0\r\n"
                    + "WWW-Authenticate: Basic realm=\"x\"\r\n"
                    + "Proxy-Authenticate: Basic realm=\"x\"\r\n"
                    + "Location: "
                    + to.strip()
                    + "\r\n\r\n")
                .getBytes(ISO_8859_1));
  }

  /** A name of megabytes, or one that ends no more. */
  private Wire longText(String right) {
    int megabytes = pick(List.of(1, 1, 1, 4, 30, 80));
    byte[] block = "a".repeat(MEGABYTE / 4).getBytes(UTF_8);
    String begin = right.substring(0, right.indexOf("[") + 1);
    return out -> {
      out.write(HostileServer.head("Content-Type: application/json\r\n"));
      out.write((begin + "{\"data\":{\"id\":\"x\",\"name\":{\"first\":\"").getBytes(UTF_8));
      for (int i = 0; i < megabytes * 4; i++) {
        out.write(block);
      }
      out.write("\"}}}],\"links\":[]}".getBytes(UTF_8));
    };
  }

  /** Records without end, or blanks between two. */
  private Wire longList(String right) {
    int megabytes = pick(List.of(1, 1, 2, 8, 40));
    String record = random.nextBoolean() ? "{\"data\":{\"id\":\"%07d\"}}," : "  \n  ";
    String begin = right.substring(0, right.indexOf("[") + 1);
    return out -> {
      out.write(HostileServer.head("Content-Type: application/json\r\n"));
      out.write(begin.getBytes(UTF_8));
      int number = 0;
      for (int i = 0; i < megabytes; i++) {
        var block = new StringBuilder();
        while (block.length() < MEGABYTE) {
          block.append(record.formatted(number++));
        }
        out.write(block.toString().getBytes(UTF_8));
      }
      out.write("{}],\"links\":[]}".getBytes(UTF_8));
    };
  }

  private String deep(String right) {
    int depth = pick(List.of(500, 1_001, 5_000, 100_000));
    String nested =
        random.nextBoolean()
            ? "[".repeat(depth) + (random.nextBoolean() ? "]".repeat(depth) : "")
            : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    return switch (random.nextInt(3)) {
      case 0 -> nested;
      case 1 -> right.replaceFirst("\\{", "{\"extra\":" + nested + ",");
      default -> right.replaceFirst("\"id\":", "\"deep\":" + nested + ",\"id\":");
    };
  }

  private Wire encoding(String right) {
    String accented = right.replace("First", "F\u00efrst\u20ac");
    return switch (random.nextInt(7)) {
      case 0 -> Wire.whole("Content-Type: application/json\r\n", accented.getBytes(ISO_8859_1));
      case 1 -> Wire.whole("Content-Type: application/json\r\n", accented.getBytes(UTF_16LE));
      case 2 -> Wire.json("\ufeff" + accented);
      case 3 -> Wire.whole("", spoiled(accented.getBytes(UTF_8), (byte) 0xff));
      case 4 -> Wire.whole("", spoiled(accented.getBytes(UTF_8), (byte) 0));
      case 5 -> Wire.json(right.replace("First", "\\ud800"));
      default ->
          Wire.whole("Content-Type: application/json; charset=utf-7\r\n", accented.getBytes(UTF_8));
    };
  }

  private byte[] spoiled(byte[] bytes, byte with) {
    for (int i = 0; i < 3; i++) {
      bytes[random.nextInt(bytes.length)] = with;
    }
    return bytes;
  }

  private Wire half(byte[] right) {
    int end = random.nextInt(right.length);
    return switch (random.nextInt(3)) {
      case 0 ->
          out -> {
            out.write(HostileServer.head("Content-Length: " + right.length + "\r\n"));
            out.write(right, 0, end);
          };
      case 1 ->
          out -> {
            out.write(HostileServer.head("Transfer-Encoding: chunked\r\n"));
            out.write((Integer.toHexString(right.length) + "\r\n").getBytes(UTF_8));
            out.write(right, 0, end);
          };
      default ->
          out -> {
            out.write(HostileServer.head(""));
            out.write(right, 0, end);
          };
    };
  }

  /**
   * A value becomes one that is no text. A number or a truth value reads as a text, as from CSV,
   * but not as an id.
   */
  private String wrongType(String right) {
    JsonNode body = read(right);
    List<Runnable> changes = new ArrayList<>();
    collect(body, "", changes);
    for (int i = 0; i <= random.nextInt(3); i++) {
      pick(changes).run();
    }
    return body.toString();
  }

  /**
   * @param field in which the node stands
   */
  private void collect(JsonNode node, String field, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              each -> {
                JsonNode other = other(each.getKey());
                changes.add(() -> object.set(each.getKey(), other));
                collect(each.getValue(), each.getKey(), changes);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        JsonNode other = other(field);
        changes.add(() -> array.set(place, other));
        collect(array.get(i), field, changes);
      }
    }
  }

  private JsonNode other(String field) {
    List<String> noTexts = List.of("null", "{\"a\":1}", "[[]]", "[null]", "{}");
    return read(pick(IDS.contains(field) && random.nextBoolean() ? List.of("7", "true") : noTexts));
  }

  private Wire gzip(String right) {
    byte[] packed = packed(right.getBytes(UTF_8));
    String says = "Content-Encoding: gzip\r\n";
    return switch (random.nextInt(7)) {
      case 0 -> Wire.whole(says, right.getBytes(UTF_8));
      case 1 -> Wire.whole(says, Arrays.copyOf(packed, packed.length / 2));
      case 2 -> Wire.whole(says, spoiled(packed, (byte) 0x55));
      case 3 -> Wire.whole(says, packed(packed));
      case 4 -> Wire.whole(says, packed(expanding(right, "  ")));
      case 5 -> Wire.whole(says, packed(expanding(right, "[")));
      default -> Wire.whole("Content-Encoding: br\r\n", packed);
    };
  }

  /** Tens of megabytes that pack into some kilobytes. */
  private byte[] expanding(String right, String filling) {
    int megabytes = pick(List.of(1, 4, 16));
    String begin = right.substring(0, right.indexOf("[") + 1);
    return (begin + filling.repeat(megabytes * MEGABYTE / filling.length())).getBytes(UTF_8);
  }

  private static byte[] packed(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String duplicate(String right) {
    return switch (random.nextInt(4)) {
      case 0 -> right.replaceFirst("\\{\"data\":\\[", "{\"data\":[],\"data\":[");
      case 1 -> right.substring(0, right.length() - 1) + ",\"data\":[]}";
      case 2 -> right.replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"zz\",$0");
      default -> right.replaceFirst("\"id\":\"[^\"]+\"", "$0,\"id\":\"zz\"");
    };
  }

  private Wire contentLength(byte[] right) {
    String length =
        pick(
            List.of(
                "0",
                String.valueOf(right.length / 2),
                String.valueOf(right.length + 7),
                "-1",
                "many",
                "99999999999999999999",
                "1\r\nContent-Length: " + right.length));
    return out -> {
      out.write(HostileServer.head("Content-Length: " + length + "\r\n"));
      out.write(right);
    };
  }

  private Wire status(String right) {
    int status =
        pick(
            List.of(
                100, 101, 103, 199, 201, 202, 204, 206, 226, 299, 304, 400, 403, 404, 408, 410, 413,
                418, 425, 429, 451, 500, 501, 503, 508, 511, 599, 600, 999));
    return out -> {
      out.write(
          ("HTTP/1.1 "
                  + status
                  + " X\r\nConnection: close\r\nContent-Length: "
                  + right.length()
                  + "\r\n\r\n")
              .getBytes(ISO_8859_1));
      out.write(right.getBytes(ISO_8859_1));
    };
  }

  private Wire heads(byte[] right) {
    String lines =
        pick(
            List.of(
                "X: " + "y".repeat(300_000) + "\r\n",
                "X: y\r\n".repeat(20_000),
                "X-RateLimit-Remaining: -5\r\nX-RateLimit-Reset: never\r\n",
                "X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 99999999999999999999\r\n",
                "X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 1\r\n",
                "Retry-After: -1\r\nRetry-After: tomorrow\r\n",
                "no colon here\r\n",
                ": no name\r\n",
                "Set-Cookie: a=b; Domain=example\r\n",
                "Content-Type: text/html\r\nLink: <http://" + elsewhere + ">; rel=next\r\n"));
    return Wire.whole(lines, right);
  }

  private Wire garbage(String right) {
    byte[] noise = new byte[random.nextInt(2_000)];
    random.nextBytes(noise);
    return switch (random.nextInt(6)) {
      case 0 -> Wire.whole("", noise);
      case 1 -> Wire.json("<html><body>Sign in</body></html>");
      case 2 -> Wire.json("null");
      case 3 -> Wire.json("");
      case 4 -> out -> out.write(noise);
      default -> Wire.json(right.replace(",", ",,"));
    };
  }

  private String number(String right) {
    String number =
        pick(List.of("1e999999999", "-0", "9".repeat(100_000), "1" + "0".repeat(900), "NaN", "01"));
    return right.replaceFirst("\"id\":", "\"number\":" + number + ",\"id\":");
  }

  private String identifier(String right) {
    String id =
        pick(
            List.of(
                "",
                " ",
                "x".repeat(10_000),
                "../../districts",
                "a?b#c",
                "\\u0000",
                "\\u202e\\u0007",
                "S#SCHOOL#x",
                "\\ud83d\\ude00"));
    return right.replaceFirst("\\{\"data\":\\{", "{\"data\":{\"id\":\"" + id + "\"}},$0");
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
