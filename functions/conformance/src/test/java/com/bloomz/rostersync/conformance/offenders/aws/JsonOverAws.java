package com.bloomz.rostersync.conformance.offenders.aws;

import com.fasterxml.jackson.core.JsonFactory;
import software.amazon.awssdk.http.SdkHttpClient;

public record JsonOverAws(JsonFactory factory, SdkHttpClient client) {}
