package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.invitations.sending.SchoolProfiles;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.status.ReportPages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Bloomz's pages, and a school's name as Clever has it.
 *
 * @param joinUrl with {@code {school}} and {@code {person}}
 * @param reportUrl with {@code {school}} and {@code {import}}
 */
record BloomzPages(SchoolStore schools, String joinUrl, String reportUrl)
    implements SchoolProfiles, ReportPages {
  @Override
  public String name(SchoolId school) {
    return schools.find(school).nameAtClever();
  }

  @Override
  public String joinLink(SchoolId school, MemberId person) {
    return joinUrl
        .replace("{school}", encoded(school.value()))
        .replace("{person}", encoded(person.value()));
  }

  @Override
  public String link(SchoolId school, ImportId id) {
    return reportUrl
        .replace("{school}", encoded(school.value()))
        .replace("{import}", encoded(id.value()));
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
