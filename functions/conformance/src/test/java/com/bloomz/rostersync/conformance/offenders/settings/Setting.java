package com.bloomz.rostersync.conformance.offenders.settings;

public record Setting(String value) {}
