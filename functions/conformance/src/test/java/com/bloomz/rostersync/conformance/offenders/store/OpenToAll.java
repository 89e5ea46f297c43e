package com.bloomz.rostersync.conformance.offenders.store;

public class OpenToAll {}
