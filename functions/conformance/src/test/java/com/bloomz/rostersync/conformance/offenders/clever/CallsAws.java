package com.bloomz.rostersync.conformance.offenders.clever;

import software.amazon.awssdk.http.SdkHttpClient;

public record CallsAws(SdkHttpClient client) {}
