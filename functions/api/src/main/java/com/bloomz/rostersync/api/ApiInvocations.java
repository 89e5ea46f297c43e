package com.bloomz.rostersync.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.bloomz.rostersync.lambda.Invocation;
import io.micronaut.context.annotation.Primary;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/**
 * Told of every invocation. It stands in for Micronaut's own factory, which would add a context to
 * the beans with each of them.
 */
@Primary
@Singleton
final class ApiInvocations implements LambdaContextFactory {
  private final Invocation invocation = new Invocation();

  @Override
  public void registerSingletons(Context context) {
    invocation.began(context);
  }
}
