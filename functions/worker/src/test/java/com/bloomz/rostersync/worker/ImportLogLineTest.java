package com.bloomz.rostersync.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.SchoolId;
import org.junit.jupiter.api.Test;

class ImportLogLineTest {
  @Test
  void logsAnEndingWithoutItsDetail() {
    var report = WorkerReports.failed(new SchoolId("s-1"), FailureCause.CLEVER_ANSWER_BROKEN);
    assertThat(new ImportLogLine(report).toString())
        .contains("state=FAILED", "cause=clever-answer-broken")
        .doesNotContain("Jane");
  }
}
