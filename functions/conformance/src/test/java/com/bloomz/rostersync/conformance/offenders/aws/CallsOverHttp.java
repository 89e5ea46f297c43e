package com.bloomz.rostersync.conformance.offenders.aws;

import java.net.http.HttpClient;

public record CallsOverHttp(HttpClient client) {}
