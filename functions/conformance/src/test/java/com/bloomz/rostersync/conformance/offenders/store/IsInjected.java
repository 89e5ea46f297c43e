package com.bloomz.rostersync.conformance.offenders.store;

import jakarta.inject.Singleton;

@Singleton
public final class IsInjected {}
