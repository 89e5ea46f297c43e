package com.bloomz.rostersync.api.manage;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.manage.NextImport.Removed;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingFamilies.Family;
import com.bloomz.rostersync.manage.ManagingFamilies.Guardian;
import com.bloomz.rostersync.manage.ManagingFamilies.Relation;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Students with their parents, and how each parent can be reached (G, P 6). */
public final class GuardiansResource implements Resource {
  private static final String STUDENTS = "/schools/{school}/students";
  private static final String GUARDIANS = STUDENTS + "/{student}/guardians";
  private static final String GUARDIAN = GUARDIANS + "/{parent}";
  private static final int LONGEST_RELATION = 200;

  private final ManagingFamilies families;

  public GuardiansResource(ManagingFamilies families) {
    this.families = families;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", STUDENTS + "/lookup", Access.OFFICE_OR_SERVICE, this::lookUp),
        Route.of("GET", GUARDIANS, Access.OFFICE, this::show),
        Route.of("PUT", GUARDIAN, Access.OFFICE, this::link),
        Route.of("DELETE", GUARDIAN, Access.OFFICE, this::unlink));
  }

  record LookupRequest(String studentId) {}

  record RelationRequest(@Nullable String relationship, @Nullable String type) {}

  /** By what a parent can be reached. */
  enum Channel {
    EMAIL,
    TEXT
  }

  record ReachView(Channel channel, String address) {
    static List<ReachView> of(Member member) {
      List<ReachView> ways = new ArrayList<>();
      Email email = member.email();
      if (email != null && !email.isPlaceholder()) {
        ways.add(new ReachView(Channel.EMAIL, email.value()));
      }
      Phone phone = member.phone();
      if (phone != null && !phone.isPlaceholder()) {
        ways.add(new ReachView(Channel.TEXT, phone.value()));
      }
      return ways;
    }

    @Override
    public String toString() {
      return "ReachView " + channel;
    }
  }

  record GuardianView(
      MemberView member, String relationship, String type, Source source, List<ReachView> reach) {
    static GuardianView of(Guardian guardian) {
      return new GuardianView(
          MemberView.of(guardian.parent()),
          guardian.link().relationship(),
          guardian.link().type(),
          guardian.link().source(),
          ReachView.of(guardian.parent()));
    }
  }

  record FamilyView(MemberView student, List<ReachView> reach, List<GuardianView> guardians) {
    static FamilyView of(Family family) {
      return new FamilyView(
          MemberView.of(family.student()),
          ReachView.of(family.student()),
          family.guardians().stream().map(GuardianView::of).toList());
    }
  }

  /**
   * A student whose parent was linked by hand.
   *
   * @param note where an import ends the link again
   */
  record LinkedView(FamilyView family, boolean willLeave, @Nullable String note) {
    static LinkedView of(Family family) {
      return new LinkedView(
          FamilyView.of(family),
          family.synced(),
          family.synced()
              ? "The next nightly or Full data import removes the link unless it is in Clever."
              : null);
    }
  }

  private ApiReply lookUp(Call call) {
    String id = MemberRequests.checkedId("studentId", call.body(LookupRequest.class).studentId());
    return ApiReply.ok(FamilyView.of(granted(families.lookUp(call.school(), id))));
  }

  private ApiReply show(Call call) {
    return ApiReply.ok(FamilyView.of(granted(families.family(call.school(), student(call)))));
  }

  private ApiReply link(Call call) {
    RelationRequest sent = call.body(RelationRequest.class);
    Relation relation =
        new Relation(
            parent(call),
            relation("relationship", sent.relationship()),
            relation("type", sent.type()));
    return ApiReply.ok(
        LinkedView.of(
            granted(families.link(call.school(), student(call), relation, call.editor()))));
  }

  private ApiReply unlink(Call call) {
    return ApiReply.ok(
        Removed.of(
            granted(families.unlink(call.school(), student(call), parent(call), call.editor())),
            "The next import adds the link again if it is still in Clever."));
  }

  private static String relation(String field, @Nullable String sent) {
    return TypedText.text(field, Optional.ofNullable(sent).orElse(""), LONGEST_RELATION);
  }

  private static MemberId student(Call call) {
    return new MemberId(call.path("student"));
  }

  private static MemberId parent(Call call) {
    return new MemberId(call.path("parent"));
  }
}
