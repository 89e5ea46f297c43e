package com.bloomz.rostersync.local.admin;

import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The web app's pages on which people are added by hand and join. */
public final class MemberPages {
  private final ApiClient admin;
  private final String members;

  public MemberPages(ApiClient admin, SchoolId school) {
    this.admin = admin;
    this.members = "/schools/" + school + "/members";
  }

  /**
   * Adds a School Admin.
   *
   * @return the new member's id
   */
  public String addAdmin(String first, String last, String email) {
    ObjectNode member =
        ApiClient.body()
            .put("kind", "STAFF")
            .put("first", first)
            .put("last", last)
            .put("email", email)
            .put("role", "SCHOOL_ADMIN");
    return admin.send("POST", members, member, Map.of()).body().path("id").asText();
  }

  /** Bloomz's service tells that a member has joined, and so needs no invitation. */
  public void joined(String member, ApiClient service) {
    ObjectNode registration = ApiClient.body().put("registered", true);
    var unused =
        service.send("PUT", members + "/" + member + "/registration", registration, Map.of());
  }
}
