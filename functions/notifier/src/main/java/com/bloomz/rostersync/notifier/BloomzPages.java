package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.invitations.sending.JoinPages;
import com.bloomz.rostersync.invitations.sending.SchoolProfiles;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.status.ReportPages;

/**
 * Bloomz's pages.
 *
 * @param reportUrl with {@code {school}} and {@code {import}}
 */
record BloomzPages(JoinPages joining, String reportUrl) implements SchoolProfiles, ReportPages {
  @Override
  public String name(SchoolId school) {
    return joining.name(school);
  }

  @Override
  public String joinLink(SchoolId school, MemberId person) {
    return joining.joinLink(school, person);
  }

  @Override
  public String link(SchoolId school, ImportId id) {
    return JoinPages.filled(
        JoinPages.filled(reportUrl, "school", school.value()), "import", id.value());
  }
}
