/**
 * Functions as Lambda runs them: {@link com.bloomz.rostersync.local.lambda.DeployedFunctions} says
 * what {@code template.yaml} deploys, {@link com.bloomz.rostersync.local.lambda.FunctionProcess}
 * runs a deployment folder in a JVM of its own under Amazon's runtime interface client.
 */
@NullMarked
package com.bloomz.rostersync.local.lambda;

import org.jspecify.annotations.NullMarked;
