package com.bloomz.rostersync.testkit.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files of a function in {@code events} as Lambda's Java runtime reads them, and its answers as
 * that writes them. For tests, which run in their module's folder.
 */
public final class QueueEvents {
  private static final Path EVENTS = Path.of("..", "..", "events");
  private static final String END = ".json";
  private static final PojoSerializer<SQSEvent> IN =
      LambdaEventSerializers.serializerFor(SQSEvent.class, QueueEvents.class.getClassLoader());
  private static final PojoSerializer<SQSBatchResponse> OUT =
      JacksonFactory.getInstance().getSerializer(SQSBatchResponse.class);

  private final String begin;

  private QueueEvents(String begin) {
    this.begin = begin;
  }

  public static QueueEvents of(String function) {
    return new QueueEvents(function + "-");
  }

  /** What comes after the function in the files' names. */
  public Stream<String> names() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(begin))
          .map(name -> name.substring(begin.length(), name.length() - END.length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  public SQSEvent event(String name) throws IOException {
    try (InputStream file = Files.newInputStream(EVENTS.resolve(begin + name + END))) {
      return IN.fromJson(file);
    }
  }

  /** The JSON that Lambda gets of a handler. */
  public String answer(String name, Function<SQSEvent, SQSBatchResponse> handler)
      throws IOException {
    var out = new ByteArrayOutputStream();
    OUT.toJson(handler.apply(event(name)), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
