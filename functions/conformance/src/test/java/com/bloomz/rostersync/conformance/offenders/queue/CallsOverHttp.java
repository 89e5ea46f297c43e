package com.bloomz.rostersync.conformance.offenders.queue;

import java.net.http.HttpClient;

public record CallsOverHttp(HttpClient client) {}
