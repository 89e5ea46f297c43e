package com.bloomz.rostersync.api;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/**
 * Stands in for Micronaut's own factory, which would add a context to the beans with every
 * invocation; nothing here needs one.
 */
@Primary
@Singleton
@Requires(beans = ApiSettings.class)
final class Invocation implements LambdaContextFactory {
  @Override
  public void registerSingletons(Context context) {
    // An invocation's context has nothing that an answer depends on.
  }
}
