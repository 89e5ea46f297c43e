package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.invitations.Inviters;
import com.bloomz.rostersync.invitations.Inviters.Candidate;
import com.bloomz.rostersync.invitations.Inviters.WhyNot;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.text.EnumCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may be inviteFrom (S 6). */
public final class InvitersResource implements Resource {
  private final Schools schools;
  private final Inviters inviters;

  public InvitersResource(Schools schools, Inviters inviters) {
    this.schools = schools;
    this.inviters = inviters;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/schools/{school}/settings/inviters", Access.SCHOOL_ADMIN, this::list));
  }

  record InvitersView(List<InviterView> inviters) {}

  record InviterView(
      String id,
      String name,
      @Nullable String email,
      Role role,
      boolean you,
      boolean member,
      boolean canBeChosen,
      @Nullable ReasonView whyNot) {
    static InviterView of(Candidate from) {
      Email email = from.email();
      return new InviterView(
          from.id().value(),
          from.name().whole(),
          email == null ? null : email.value(),
          from.role(),
          from.you(),
          from.member(),
          from.whyNot() == null,
          ReasonView.of(from.whyNot()));
    }

    @Override
    public String toString() {
      return "InviterView " + id;
    }
  }

  record ReasonView(String code, String text, String remedy) {
    static @Nullable ReasonView of(@Nullable WhyNot why) {
      return why == null ? null : new ReasonView(EnumCode.of(why), why.text(), why.remedy());
    }
  }

  private ApiReply list(Call call) {
    granted(schools.active(call.school()));
    return ApiReply.ok(
        new InvitersView(
            inviters.list(call.school(), call.admin()).stream().map(InviterView::of).toList()));
  }
}
