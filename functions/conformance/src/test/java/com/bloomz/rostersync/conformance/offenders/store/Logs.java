package com.bloomz.rostersync.conformance.offenders.store;

import org.slf4j.Logger;

public record Logs(Logger logger) {}
