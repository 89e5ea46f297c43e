package com.bloomz.rostersync.conformance.offenders.store;

public final class RowHelper {}
