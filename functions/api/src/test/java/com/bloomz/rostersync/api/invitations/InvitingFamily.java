package com.bloomz.rostersync.api.invitations;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A school with one family, a teacher without an address, and an admin who may invite. */
final class InvitingFamily {
  static final SchoolId SCHOOL = new SchoolId(Api.SCHOOL);
  static final Email EMAIL = new Email("anne@home.example");
  static final Phone PHONE = new Phone("+12025550123");
  static final String PARENTS = "{\"teachers\":false,\"parents\":true,\"students\":false}";

  private static final String PATH = "/schools/school-1";

  final Api api =
      new Api()
          .with(
              RollReader.synced("c-1", "Algebra", "m-1"),
              spanish(
                  ImportedPeople.child(
                      ImportedPeople.student("m-1", "Ada", "Byron", "0042"), "p-1")),
              reach(ImportedPeople.parent("p-1", "Anne Milbanke"), EMAIL, PHONE),
              ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER),
              reach(
                  ImportedPeople.staff("a-1", "Mary", "Somerville", Role.SCHOOL_ADMIN),
                  new Email("mary@school.example"),
                  null))
          .activated();

  /** The same with an admin whose name invitations carry. */
  InvitingFamily withInviter() {
    api.inviting();
    return this;
  }

  /** The same where the service team has ended it (L 1). */
  InvitingFamily inactive() {
    String service = api.issuer().service(api.now());
    call("DELETE", "/clever/activation", service, "").is(200);
    return this;
  }

  CheckedAnswer importing(String body) {
    return api.startImport("key-00001", body);
  }

  /** As a School Admin. */
  CheckedAnswer post(String path, String body) {
    return api.send("POST", PATH + path, body);
  }

  CheckedAnswer call(String method, String path, String token, String body) {
    return api.call(method, PATH + path, token, body, Map.of());
  }

  /** How it stands with a person. */
  CheckedAnswer standing(String member) {
    return api.get(PATH + "/members/" + member + "/invitations");
  }

  /** Whom messages are on their way for since the last look. */
  List<MemberId> queued() {
    return api.invited.take().stream().map(each -> each.person()).toList();
  }

  private static Member reach(Member member, Email email, @Nullable Phone phone) {
    return member.withReach(member.name(), email, phone);
  }

  private static Member spanish(Member student) {
    Hat.OfStudent hat = Objects.requireNonNull(student.student());
    return student.withStudent(hat.withHomeLanguage("Spanish"));
  }
}
