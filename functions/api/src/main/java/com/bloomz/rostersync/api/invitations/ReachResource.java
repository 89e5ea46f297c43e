package com.bloomz.rostersync.api.invitations;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.invitations.CountingReach;
import com.bloomz.rostersync.invitations.CountingReach.Reach;
import com.bloomz.rostersync.invitations.CountingReach.Ways;
import com.bloomz.rostersync.schools.Schools;
import java.util.List;

/** How many families and parents can be reached, and how (N 6, P 9). */
public final class ReachResource implements Resource {
  private final Schools schools;
  private final CountingReach counting;

  public ReachResource(Schools schools, CountingReach counting) {
    this.schools = schools;
    this.counting = counting;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.of("GET", "/schools/{school}/reach", Access.SCHOOL_ADMIN, this::show));
  }

  record SchoolReachView(WaysView families, WaysView parents) {}

  record WaysView(int both, int email, int text, int none) {
    static WaysView of(Ways ways) {
      return new WaysView(ways.both(), ways.email(), ways.text(), ways.none());
    }
  }

  private ApiReply show(Call call) {
    var unused = granted(schools.active(call.school()));
    Reach reach = counting.of(call.school());
    return ApiReply.ok(
        new SchoolReachView(WaysView.of(reach.families()), WaysView.of(reach.parents())));
  }
}
