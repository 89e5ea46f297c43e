package com.bloomz.rostersync.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.bloomz.rostersync.testkit.lambda.InvocationAnswer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function's process as a handler in this one: what it is called with goes there as Lambda's
 * JSON. A handler that threw there is an {@link IllegalStateException} here.
 *
 * @param <E> the event
 * @param <A> the answer
 */
public final class ProcessHandler<E, A> implements RequestHandler<E, A>, Closeable {
  private final FunctionProcess process;
  private final PojoSerializer<E> events;
  private final PojoSerializer<A> answers;

  public ProcessHandler(FunctionProcess process, Class<E> event, Class<A> answer) {
    this.process = process;
    this.events =
        LambdaEventSerializers.serializerFor(event, ProcessHandler.class.getClassLoader());
    this.answers = JacksonFactory.getInstance().getSerializer(answer);
  }

  @Override
  public A handleRequest(E event, Context context) {
    var json = new ByteArrayOutputStream();
    events.toJson(event, json);
    InvocationAnswer answer =
        answer(
            json.toString(StandardCharsets.UTF_8),
            Duration.ofMillis(context.getRemainingTimeInMillis()));
    if (answer.failed()) {
      throw new IllegalStateException("the function failed");
    }
    return answers.fromJson(
        new ByteArrayInputStream(answer.json().getBytes(StandardCharsets.UTF_8)));
  }

  private InvocationAnswer answer(String event, Duration time) {
    try {
      return process.invoke(event, time).get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the invocation was interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the function did not answer", e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
