package com.bloomz.rostersync.conformance.offenders.worker;

import com.fasterxml.jackson.core.JsonFactory;

public record ParsesJson(JsonFactory factory) {}
