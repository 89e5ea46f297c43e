package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportStore.Applied;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the store says it was used for, where no answer is lost. */
public abstract class UsageContract extends ImportStoreContract {
  private static final Issue ISSUE =
      new Issue(IssueCode.NAME_MISSING, Issue.Subject.STUDENT, "id", "", "");

  @Test
  void anImportThatFindsNothingNewCostsAlmostNothing() {
    Claim first = claimed(FIRST);
    applied(first, Samples.newMembers(0, 50));
    var last = new PreviousImport("f".repeat(64), 0, Counts.none(), FIRST, 5);
    store().finish(first, report(first), List.of(), last);
    store().request(school, request(SECOND));

    Usage before = store().usage();
    Claim claim = claimedAt(NOW);
    var setup = store().setup(school);
    Usage used = store().usage().minus(before);
    ImportReport report =
        store().finish(claim, report(claim).withUsage(used), null, null).orElseThrow();
    Usage all = store().usage().minus(before);
    assertThat(setup.link()).isNull();
    assertThat(all.requests()).isEqualTo(4);
    assertThat(all.readUnits()).isEqualTo(1);
    assertThat(all.writeUnits()).isEqualTo(3);
    assertThat(report.usage()).isEqualTo(all);
  }

  @Test
  void theUsageOfAnImportIsThatOfTheStore() {
    Usage before = store().usage();
    Claim claim = claimed(FIRST);
    applied(claim, Samples.newMembers(0, 10));
    Usage used = store().usage().minus(before);
    ImportReport report =
        store().finish(claim, report(claim).withUsage(used), List.of(ISSUE), null).orElseThrow();

    assertThat(report.usage()).isEqualTo(store().usage().minus(before));
    assertThat(report.usage().writeUnits()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void whatIsRefusedCostsToo() {
    Claim lost = claimed(FIRST);
    claimedAt(LATER);
    Usage before = store().usage();

    assertThat(store().progress(lost, lost.progress(), LATER)).isFalse();
    assertThat(store().usage().minus(before)).isEqualTo(new Usage(1, 0, 1));
    assertThat(store().apply(lost, loaded(), Samples.newMembers(0, 10), lost.progress()))
        .isEqualTo(new Applied.LostClaim());
    assertThat(store().usage().minus(before).writeUnits()).isGreaterThanOrEqualTo(21);
  }
}
