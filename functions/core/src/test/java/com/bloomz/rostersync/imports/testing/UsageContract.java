package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the store says it was used for, where no answer is lost. */
public abstract class UsageContract extends ImportStoreContract {
  private static final Issue ISSUE =
      new Issue(IssueCode.NAME_MISSING, Issue.Subject.STUDENT, "id", "", "");

  /** Schools on the same table. */
  protected abstract SchoolStore schools();

  @Test
  void anImportThatFindsNothingNewCostsAlmostNothing() {
    Claim first = claimed(FIRST);
    applied(first, Samples.newMembers(0, 50));
    var last = new PreviousImport("f".repeat(64), 0, Counts.none(), FIRST, 5);
    runs().finish(first, report(first), Findings.NONE, last);
    requests().request(school, request(SECOND));

    Usage before = runs().usage();
    Claim claim = claimedAt(NOW);
    School found = schools().find(school);
    Usage used = runs().usage().minus(before);
    ImportReport report =
        runs().finish(claim, report(claim).withUsage(used), null, null).orElseThrow();
    Usage all = runs().usage().minus(before);
    assertThat(found.connection()).isNull();
    assertThat(all.requests()).isEqualTo(4);
    assertThat(all.readUnits()).isEqualTo(1);
    assertThat(all.writeUnits()).isEqualTo(3);
    assertThat(report.usage()).isEqualTo(all);
  }

  @Test
  void theUsageOfAnImportIsThatOfTheStore() {
    Usage before = runs().usage();
    Claim claim = claimed(FIRST);
    applied(claim, Samples.newMembers(0, 10));
    Usage used = runs().usage().minus(before);
    ImportReport report =
        runs()
            .finish(claim, report(claim).withUsage(used), Findings.of(List.of(ISSUE)), null)
            .orElseThrow();

    assertThat(report.usage()).isEqualTo(runs().usage().minus(before));
    assertThat(report.usage().writeUnits()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void whatIsRefusedCostsToo() {
    Claim lost = claimed(FIRST);
    claimedAt(LATER);
    Usage before = runs().usage();

    assertThat(runs().progress(lost, lost.progress())).isFalse();
    assertThat(runs().usage().minus(before)).isEqualTo(new Usage(1, 0, 1));
    assertThat(runs().apply(lost, loaded(), Samples.newMembers(0, 10), lost.progress()))
        .isEqualTo(new Applied.LostClaim());
    assertThat(runs().usage().minus(before).writeUnits()).isGreaterThanOrEqualTo(21);
  }
}
