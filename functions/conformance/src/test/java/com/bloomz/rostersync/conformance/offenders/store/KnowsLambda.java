package com.bloomz.rostersync.conformance.offenders.store;

import com.amazonaws.services.lambda.runtime.Context;

public record KnowsLambda(Context context) {}
