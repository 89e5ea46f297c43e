package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.SchoolStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A school's name as Clever has it, and where its people join.
 *
 * @param joinUrl with {@code {school}} and {@code {person}}
 */
public record JoinPages(SchoolStore schools, String joinUrl) implements SchoolProfiles {
  @Override
  public String name(SchoolId school) {
    Connection connection = schools.find(school).connection();
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    return chosen == null ? "" : chosen.name();
  }

  @Override
  public String joinLink(SchoolId school, MemberId person) {
    return filled(filled(joinUrl, "school", school.value()), "person", person.value());
  }

  /** The address with an id in the place of its name in braces. */
  public static String filled(String url, String name, String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return url.replace("{" + name + "}", encoded);
  }
}
