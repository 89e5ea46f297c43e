package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.Closeable;

/**
 * A Lambda handler that Micronaut's compiled wiring joins together.
 *
 * @param <E> the event
 * @param <A> the answer
 */
public interface FunctionHandler<E, A> extends RequestHandler<E, A>, Closeable {
  /** What it is joined together of. */
  FunctionBeans beans();

  /** Answers an event. */
  A execute(E event);

  @Override
  default A handleRequest(E event, Context context) {
    beans().began(context);
    return execute(event);
  }

  @Override
  default void close() {
    beans().close();
  }
}
