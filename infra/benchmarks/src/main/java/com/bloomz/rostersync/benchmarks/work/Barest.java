package com.bloomz.rostersync.benchmarks.work;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The barest programs with an import's input or output: each makes the same texts, looks up the
 * same ids, or writes the same bytes, and does nothing else.
 */
final class Barest {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int CHUNK = 8_192;

  /** The fields of Clever's whose texts an import keeps. */
  private static final Set<String> KEPT =
      Set.of(
          "id",
          "name",
          "first",
          "last",
          "email",
          "phone",
          "term_id",
          "teacher",
          "teachers",
          "students",
          "student",
          "subject",
          "end_date",
          "sis_id",
          "student_number",
          "state_id",
          "grade",
          "home_language",
          "relationship",
          "type");

  private final SchoolPages pages;
  private final RosterLoad load;

  Barest(SchoolPages pages, RosterLoad load) {
    this.pages = pages;
    this.load = load;
  }

  /** A token walk that makes the texts that an import keeps, as they are sent. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (byte[] body : pages.all()) {
      try (JsonParser json = JSON.createParser(body)) {
        boolean kept = false;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          if (token == JsonToken.FIELD_NAME) {
            kept = KEPT.contains(json.currentName());
          } else if (kept && token == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  /** The same fields as records, by Jackson's databind. */
  List<PlainRecords.Page> records() {
    List<PlainRecords.Page> records = new ArrayList<>();
    pages
        .byList()
        .forEach(
            (list, bodies) -> {
              for (byte[] body : bodies) {
                try {
                  records.add(PlainRecords.read(list, body));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
    return records;
  }

  /** The hash of the pages' bytes, of which none is read. */
  byte[] hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      pages.all().forEach(digest::update);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deflates the journal as it is stored, from bytes that are ready; answers how many it makes. */
  long deflate() {
    long size = 0;
    byte[] chunk = new byte[CHUNK];
    for (byte[] piece : load.journal()) {
      try (Deflater deflater = new Deflater()) {
        deflater.setInput(piece);
        deflater.finish();
        while (!deflater.finished()) {
          size += deflater.deflate(chunk);
        }
      }
    }
    return size;
  }

  /**
   * Writes the items as JSON, as they go to the table, from objects that are ready; answers how
   * many it writes.
   */
  long write(OutputStream to) {
    long written = 0;
    try (JsonGenerator json = JSON.createGenerator(to)) {
      json.writeStartArray();
      for (Map<String, AttributeValue> item : load.items()) {
        write(json, item);
        written++;
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static void write(JsonGenerator json, Map<String, AttributeValue> item)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, AttributeValue> each : item.entrySet()) {
      json.writeFieldName(each.getKey());
      write(json, each.getValue());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, AttributeValue value) throws IOException {
    json.writeStartObject();
    json.writeFieldName(value.type().name());
    switch (value.type()) {
      case S -> json.writeString(value.s());
      case N -> json.writeString(value.n());
      case BOOL -> json.writeBoolean(value.bool());
      case M -> write(json, value.m());
      case L -> {
        json.writeStartArray();
        for (AttributeValue each : value.l()) {
          write(json, each);
        }
        json.writeEndArray();
      }
      case B, BS, NS, NUL, SS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no roster has " + value.type());
    }
    json.writeEndObject();
  }
}
