package com.bloomz.rostersync.conformance.offenders.roster;

import com.fasterxml.jackson.core.JsonFactory;

public record KnowsJson(JsonFactory factory) {}
