package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message on the import queue: {@code {"v":1,"school":"s-1","because":"IMPORT_NOW"}}.
 *
 * <p>A reader ignores fields and reasons that it does not know, so a field may be added at any
 * time. {@code v} grows only when an older reader would do wrong; that reader then refuses the
 * message, which waits in the dead-letter queue.
 */
public final class ImportMessages {
  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private ImportMessages() {}

  /** What a message body turned out to be. */
  public sealed interface Reading {}

  /**
   * A message that can be acted on.
   *
   * @param because null where the sender's reason is not known here
   */
  public record Message(SchoolId school, @Nullable Trigger because) implements Reading {}

  /**
   * A body that is no message.
   *
   * @param why without anything of the body
   */
  public record Unreadable(String why) implements Reading {}

  /** The body that says that a school may need work. */
  public static String write(SchoolId school, Trigger because) {
    var body = new StringWriter();
    try (var json = JSON.createGenerator(body)) {
      json.writeStartObject();
      json.writeNumberField("v", VERSION);
      json.writeStringField("school", school.value());
      json.writeStringField("because", because.name());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a message could not be written to memory", e);
    }
    return body.toString();
  }

  /** Reads a body; never throws. */
  public static Reading read(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return new Unreadable("it is not a JSON object");
      }
      Fields fields = Fields.of(json);
      return json.nextToken() == null
          ? fields.reading()
          : new Unreadable("something follows the JSON object");
    } catch (IOException e) {
      return new Unreadable("it is not JSON");
    }
  }

  private record Fields(long version, @Nullable String school, @Nullable String because) {
    static Fields of(JsonParser json) throws IOException {
      long version = VERSION;
      String school = null;
      String because = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
          case "v" -> version = value == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : 0;
          case "school" -> school = value == JsonToken.VALUE_STRING ? json.getText() : null;
          case "because" -> because = value == JsonToken.VALUE_STRING ? json.getText() : null;
          default -> json.skipChildren();
        }
        if (json.currentToken().isStructStart()) {
          json.skipChildren();
        }
      }
      return new Fields(version, school, because);
    }

    Reading reading() {
      if (version != VERSION) {
        return new Unreadable("its version is not one that this reader knows");
      }
      if (school == null || school.isBlank()) {
        return new Unreadable("it names no school");
      }
      return new Message(new SchoolId(school), reason());
    }

    private @Nullable Trigger reason() {
      return Arrays.stream(Trigger.values())
          .filter(known -> known.name().equals(because))
          .findFirst()
          .orElse(null);
    }
  }
}
