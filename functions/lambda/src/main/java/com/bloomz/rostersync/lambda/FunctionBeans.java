package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.BeanContext;
import java.io.Closeable;

/**
 * What Micronaut's compiled wiring makes for a function. It is the beans alone: what else Micronaut
 * starts for an application, such as its configuration, its JSON mapper and its HTTP parts, a
 * function does not need, and would load at every cold start.
 */
public final class FunctionBeans implements Closeable {
  private final BeanContext beans;
  private final Invocation invocation;

  private FunctionBeans(BeanContext beans, Invocation invocation) {
    this.beans = beans;
    this.invocation = invocation;
  }

  /**
   * Starts the wiring.
   *
   * @param given what the wiring cannot know: the function's settings, perhaps its clock
   */
  public static FunctionBeans with(Object... given) {
    var beans = BeanContext.build();
    var invocation = new Invocation();
    beans.registerSingleton(invocation);
    for (Object each : given) {
      beans.registerSingleton(each);
    }
    return new FunctionBeans(beans.start(), invocation);
  }

  /** The same for a function of a queue; what handles the messages is made now. */
  public static FunctionBeans ofQueue(Object... given) {
    FunctionBeans made = with(given);
    var unused = made.get(Batch.class);
    return made;
  }

  /** What the wiring makes of that type, and all that it needs. */
  public <B> B get(Class<B> type) {
    return beans.getBean(type);
  }

  /** Called at the beginning of every invocation. */
  void began(Context context) {
    invocation.began(context);
  }

  @Override
  public void close() {
    beans.close();
  }
}
