package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of a school, as an admin saves them. */
final class SettingsForm {
  static final String SETTINGS = "/schools/school-1/settings";
  static final String WANTED =
      """
      {"studentIdField":"STATE_ID","keepManualStaff":false,"recreateArchivedClasses":true,
      "contactField":"TYPE","contactValues":["Primary","Guardian"],"inviteFrom":"member-1",
      "notifyTo":["SCHOOL_ADMIN","SCHOOL_OFFICE_STAFF"],"scheduledImport":false,
      "invitations":{"teachers":true,"parents":false,"students":false}}\
      """;

  private final Api api;

  SettingsForm(Api api) {
    this.api = api;
    member("member-1", Role.SCHOOL_ADMIN, new Email("ada@school.example"));
  }

  void member(String id, Role role, @Nullable Email email) {
    var name = new PersonName("Ada", "Admin");
    var hat = new Hat.OfStaff(null, role);
    api.imports.put(
        new SchoolId(Api.SCHOOL),
        Member.imported(new MemberId(id), name, hat).withReach(name, email, null));
  }

  CheckedAnswer save(String etag, String body) {
    return api.call("PUT", SETTINGS, api.admin(), body, Map.of("If-Match", etag));
  }
}
