package com.bloomz.rostersync.notifier;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
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
import org.jspecify.annotations.Nullable;

/** Events in and answers out as Lambda's Java runtime reads and writes them. */
final class Lambda {
  private static final Path EVENTS = Path.of("..", "..", "events");
  private static final PojoSerializer<SQSEvent> IN =
      LambdaEventSerializers.serializerFor(SQSEvent.class, Lambda.class.getClassLoader());
  private static final PojoSerializer<SQSBatchResponse> OUT =
      JacksonFactory.getInstance().getSerializer(SQSBatchResponse.class);

  private Lambda() {}

  static Stream<String> eventsOfTheNotifier() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("notifier-"))
          .map(name -> name.substring("notifier-".length(), name.length() - ".json".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  static SQSEvent event(String name) throws IOException {
    try (InputStream file = Files.newInputStream(EVENTS.resolve("notifier-" + name + ".json"))) {
      return IN.fromJson(file);
    }
  }

  static String answer(String event, Function<SQSEvent, SQSBatchResponse> handler)
      throws IOException {
    var out = new ByteArrayOutputStream();
    OUT.toJson(handler.apply(event(event)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** An invocation with that time left. */
  record Invoked(int remainingMillis) implements Context {
    @Override
    public int getRemainingTimeInMillis() {
      return remainingMillis;
    }

    @Override
    public String getAwsRequestId() {
      return "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
    }

    @Override
    public String getLogGroupName() {
      return "/aws/lambda/notifier";
    }

    @Override
    public String getLogStreamName() {
      return "2026/11/23/[1]0123";
    }

    @Override
    public String getFunctionName() {
      return "notifier";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:us-east-1:123456789012:function:notifier";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1769;
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {}

        @Override
        public void log(byte[] message) {}
      };
    }
  }
}
