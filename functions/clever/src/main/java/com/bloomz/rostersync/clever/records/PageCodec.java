package com.bloomz.rostersync.clever.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of a list or of a single object while it comes in (docs/clever.md 5). Keys may
 * come in any order; what is not known is skipped.
 */
public final class PageCodec<T extends PageCodec.Item> {
  /** Records of a page where no other limit is asked for (docs/clever.md 5). */
  public static final int USUAL_PAGE = 100;

  /** Stands for an id that is none, and is equal to no id. */
  private static final String AMBIGUOUS = " ";

  private static final long LARGEST_BODY = 256L << 20;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final long MOST_TOKENS = 4_000_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(LARGEST_BODY)
                  .maxStringLength(LONGEST_TEXT)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .build();

  private final ItemCodec<T> codec;
  private final Predicate<T> wanted;

  /**
   * A codec of lists.
   *
   * @param wanted which records are kept; of the others only the id is
   */
  public PageCodec(ItemCodec<T> codec, Predicate<T> wanted) {
    this.codec = codec;
    this.wanted = wanted;
  }

  /** A record as Clever sends it: every text as sent, empty where there is none. */
  public interface Item {
    String id();
  }

  /** Reads one record; the parser stands at its first token, and afterwards at its last. */
  @FunctionalInterface
  public interface ItemCodec<T> {
    T read(JsonParser json) throws IOException;
  }

  /** Told of a field whose value's first token the parser stands at; leaves it at its last. */
  @FunctionalInterface
  interface FieldReader {
    void read(String field) throws IOException;
  }

  /** Told that the parser stands at an element's first token; leaves it at its last. */
  @FunctionalInterface
  interface ElementReader {
    void read() throws IOException;
  }

  /**
   * One page of a list.
   *
   * @param items the wanted records
   * @param ids of all records, empty where one has none
   * @param unreadable how many entries are no records
   * @param linked whether the page has links at all
   * @param next the link to the next page, as sent
   */
  public record Page<T>(
      List<T> items, List<String> ids, int unreadable, boolean linked, @Nullable String next) {
    public int size() {
      return ids.size() + unreadable;
    }
  }

  /** The body is not what Clever's API sends. */
  public static final class MisshapenException extends IOException {
    private static final long serialVersionUID = 1;

    private final String what;

    public MisshapenException(String what) {
      super(what, null);
      this.what = what;
    }

    /** What is wrong with it, without any of its text. */
    public String what() {
      return what;
    }
  }

  /**
   * Reads a list's page.
   *
   * @param most how many records were asked for; a page with more is none
   */
  public Page<T> list(InputStream body, int most) throws IOException {
    return whole(
        body,
        json -> {
          Draft draft = new Draft(json, most);
          fields(json, draft::field);
          return draft.page();
        });
  }

  /** Reads the envelope of a single object. */
  public static <T> T single(InputStream body, ItemCodec<T> codec) throws IOException {
    return whole(
        body,
        json -> {
          List<T> found = new ArrayList<>(1);
          fields(
              json,
              field -> {
                if (field.equals("data") && json.currentToken() == JsonToken.START_OBJECT) {
                  found.add(codec.read(json));
                } else {
                  json.skipChildren();
                }
              });
          if (found.isEmpty()) {
            throw new MisshapenException("the answer has no data object");
          }
          return found.getFirst();
        });
  }

  /** Goes through an object; anything else is skipped. */
  static void fields(JsonParser json, FieldReader reader) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      json.nextToken();
      reader.read(field);
    }
  }

  /** Goes through an array; anything else is skipped. */
  static void elements(JsonParser json, ElementReader reader) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      reader.read();
    }
  }

  /** A text; a number or a truth value as it is written; empty for anything else. */
  static String text(JsonParser json) throws IOException {
    if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }

  /** The text of an id; empty for anything else, as Clever's ids are texts. */
  static String idText(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }

  /**
   * A record's id; no id where it comes twice and differs, as nobody knows which one is right.
   *
   * @param before what was read of it so far; empty at first
   */
  static String id(String before, JsonParser json) throws IOException {
    String read = idText(json);
    return before.isEmpty() || before.equals(read) ? read : AMBIGUOUS;
  }

  private static <R> R whole(InputStream body, ItemCodec<R> reader) throws IOException {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MisshapenException("the answer is not a JSON object");
      }
      R read = reader.read(json);
      if (json.nextToken() != null) {
        throw new MisshapenException("the answer goes on after its end");
      }
      return read;
    } catch (JsonEOFException _) {
      throw new EOFException("the body was cut off");
    } catch (JsonProcessingException _) {
      throw new MisshapenException("the answer is not JSON, or too large");
    }
  }

  private final class Draft {
    private final JsonParser json;
    private final int most;
    private final List<T> items = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private int unreadable;
    private int records;
    private boolean hasData;
    private boolean linked;
    private boolean hasNext;
    private @Nullable String next;

    Draft(JsonParser json, int most) {
      this.json = json;
      this.most = most;
    }

    void field(String field) throws IOException {
      switch (field) {
        case "data" -> {
          hasData |= json.currentToken() == JsonToken.START_ARRAY;
          elements(json, this::entry);
        }
        case "links" -> {
          linked |= json.currentToken() == JsonToken.START_ARRAY;
          elements(json, this::link);
        }
        default -> json.skipChildren();
      }
    }

    Page<T> page() throws MisshapenException {
      if (!hasData) {
        throw new MisshapenException("the answer has no data array");
      }
      if (unreadable > 0 && records == 0) {
        throw new MisshapenException("no entry of the data array is a record");
      }
      if (hasNext && next == null) {
        throw new MisshapenException("the next link has no address");
      }
      return new Page<>(items, ids, unreadable, linked, next);
    }

    private void entry() throws IOException {
      if (records + unreadable >= most) {
        throw new MisshapenException("the page has more records than were asked for");
      }
      int before = records;
      fields(
          json,
          field -> {
            boolean first = records == before;
            if (first && field.equals("data") && json.currentToken() == JsonToken.START_OBJECT) {
              records++;
              add(codec.read(json));
            } else {
              json.skipChildren();
            }
          });
      unreadable += records == before ? 1 : 0;
    }

    private void add(T item) {
      ids.add(item.id());
      if (wanted.test(item)) {
        items.add(item);
      }
    }

    private void link() throws IOException {
      List<String> relAndUri = new ArrayList<>(List.of("", ""));
      fields(
          json,
          field -> {
            switch (field) {
              case "rel" -> relAndUri.set(0, text(json));
              case "uri" -> relAndUri.set(1, text(json));
              default -> json.skipChildren();
            }
          });
      if (relAndUri.getFirst().equals("next")) {
        hasNext = true;
        next = relAndUri.getLast().isBlank() ? next : relAndUri.getLast();
      }
    }
  }
}
