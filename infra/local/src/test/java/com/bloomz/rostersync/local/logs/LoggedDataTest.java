package com.bloomz.rostersync.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedDataTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "school s-1 invites Ana Quetzalcanary",
        "no answer for ana.o'neil+x@families.example.org",
        "TEXT to +12065550123 failed",
        "call (206) 555-0123",
        "206-555-0123 has opted out",
        "Authorization: Bearer abcdefgh.ijk",
        "token eyJhbGciOiJSUzI1NiJ9",
        "Clever refused TEST_TOKEN"
      })
  void seesWhatIsOfAPersonOrSecret(String line) {
    assertThat(LoggedData.in(line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timestamp\":\"2026-11-30T12:46:14.383Z\",\"requestId\":\"3ab144d0-253a-4e93-81bf-ccf07c531bc6\"}",
        "{\"traceId\":\"1-3ab144d0-253a4e9381bfccf07c531bc6\",\"Timestamp\":1796042774383}",
        "school demo-6a717fe0e459320dd7000002 person m-6a7aba60e459320dd7000131: {EMAIL=SENT}",
        "java.lang.IllegalStateException at com.bloomz.rostersync.lambda.BatchTest:60"
      })
  void seesNothingInIds(String line) {
    assertThat(LoggedData.in(line)).isEmpty();
  }
}
