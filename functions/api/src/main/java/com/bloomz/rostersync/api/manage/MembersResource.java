package com.bloomz.rostersync.api.manage;

import static com.bloomz.rostersync.api.manage.Answers.editor;
import static com.bloomz.rostersync.api.manage.Answers.given;

import com.bloomz.rostersync.api.manage.MemberRequests.Change;
import com.bloomz.rostersync.api.manage.MemberRequests.Draft;
import com.bloomz.rostersync.api.manage.NextImport.Removed;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Students, staff and parents (M, P). */
public final class MembersResource implements Resource {
  private static final String MEMBERS = "/schools/{school}/members";
  private static final String MEMBER = MEMBERS + "/{member}";

  private final ManagingMembers members;

  public MembersResource(ManagingMembers members) {
    this.members = members;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", MEMBERS + "/search", Access.OFFICE, this::search),
        Route.of("POST", MEMBERS, Access.OFFICE, this::create),
        Route.of("GET", MEMBER, Access.OFFICE, this::show),
        Route.of("PATCH", MEMBER, Access.OFFICE, this::change),
        Route.of("DELETE", MEMBER, Access.OFFICE, this::remove),
        Route.of("PUT", MEMBER + "/role", Access.OFFICE, this::role));
  }

  /** Which members a list has. */
  enum State {
    ACTIVE,
    INACTIVE
  }

  record SearchRequest(
      MemberKind kind,
      @Nullable String text,
      @Nullable State state,
      @Nullable String cursor,
      @Nullable Integer limit) {
    @Override
    public String toString() {
      return "SearchRequest " + kind;
    }
  }

  record RoleRequest(Role role) {}

  record MembersView(List<MemberView> members, @Nullable String cursor) {}

  private ApiReply search(Call call) {
    SearchRequest sent = call.body(SearchRequest.class);
    ListRequest listing =
        ListRequest.of(
            call,
            sent.kind().name(),
            sent.state() != State.INACTIVE,
            new ListRequest.Sent(sent.text(), sent.cursor(), sent.limit()));
    Page<Member> page = members.page(call.school(), sent.kind(), listing.wanted());
    return ApiReply.ok(
        new MembersView(page.entries().stream().map(MemberView::of).toList(), listing.next(page)));
  }

  private ApiReply create(Call call) {
    Draft draft = call.body(Draft.class);
    StoredItem<Member> made = given(members.create(call.school(), draft.checked(), editor(call)));
    return ApiReply.json(201, MemberView.of(made))
        .withVersion(made.version())
        .with("Location", "/schools/" + call.school() + "/members/" + made.value().id());
  }

  private ApiReply show(Call call) {
    return view(given(members.find(call.school(), id(call))));
  }

  private ApiReply change(Call call) {
    Long seen = call.ifMatch().orElse(null);
    var changing = new ManagingMembers.Changing(call.body(Change.class).checked(), seen);
    return view(given(members.change(call.school(), id(call), changing, editor(call))));
  }

  private ApiReply role(Call call) {
    Role role = call.body(RoleRequest.class).role();
    return view(given(members.role(call.school(), id(call), role, editor(call))));
  }

  private ApiReply remove(Call call) {
    return ApiReply.ok(
        Removed.of(
            given(members.remove(call.school(), id(call), editor(call))),
            "The person comes back with the next import if Clever still shows the person."));
  }

  private static ApiReply view(StoredItem<Member> shown) {
    return ApiReply.ok(MemberView.of(shown)).withVersion(shown.version());
  }

  private static MemberId id(Call call) {
    return new MemberId(call.path("member"));
  }
}
