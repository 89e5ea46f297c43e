package com.bloomz.rostersync.api.manage;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Ids;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.manage.MergingMembers;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.List;

/** Merging two members who are one person (P 14). */
public final class MergesResource implements Resource {
  private static final String MERGE = "/schools/{school}/members/{member}/merge";

  private final MergingMembers members;

  public MergesResource(MergingMembers members) {
    this.members = members;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", MERGE, Access.SCHOOL_ADMIN, this::merge),
        Route.of("DELETE", MERGE, Access.SCHOOL_ADMIN, this::split));
  }

  /**
   * Which member becomes a part of this one.
   *
   * @param other that member's id
   */
  record MergeRequest(String other) {}

  private ApiReply merge(Call call) {
    MemberId other = new MemberId(Ids.checked("other", call.body(MergeRequest.class).other()));
    return view(granted(members.merge(call.school(), id(call), other, call.editor())));
  }

  private ApiReply split(Call call) {
    return view(granted(members.split(call.school(), id(call), call.editor())));
  }

  private static ApiReply view(StoredItem<Member> shown) {
    return ApiReply.ok(MemberView.of(shown)).withVersion(shown.version());
  }

  private static MemberId id(Call call) {
    return new MemberId(call.path("member"));
  }
}
