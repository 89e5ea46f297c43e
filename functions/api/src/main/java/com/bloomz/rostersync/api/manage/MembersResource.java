package com.bloomz.rostersync.api.manage;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.manage.MemberRequests.Change;
import com.bloomz.rostersync.api.manage.MemberRequests.Draft;
import com.bloomz.rostersync.api.manage.NextImport.RemovedPerson;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Ids;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.family.RemovingPeople;
import com.bloomz.rostersync.manage.ListingMembers;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.MemberFilter;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Students, staff and parents (M, P). */
public final class MembersResource implements Resource {
  private static final String MEMBERS = "/schools/{school}/members";
  private static final String MEMBER = MEMBERS + "/{member}";

  private final ListingMembers listing;
  private final ManagingMembers members;
  private final RemovingPeople removing;

  public MembersResource(ListingMembers listing, ManagingMembers members, RemovingPeople removing) {
    this.listing = listing;
    this.members = members;
    this.removing = removing;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", MEMBERS + "/search", Access.OFFICE, this::search),
        Route.of("POST", MEMBERS, Access.OFFICE, this::create),
        Route.of("GET", MEMBER, Access.OFFICE, this::show),
        Route.of("PATCH", MEMBER, Access.OFFICE, this::change),
        Route.of("DELETE", MEMBER, Access.OFFICE, this::remove).withQuery("keepOut"),
        Route.of("DELETE", MEMBER + "/kept-out", Access.SCHOOL_ADMIN, this::lift),
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
      @Nullable Role role,
      @Nullable Source source,
      @JsonProperty("class") @Nullable String rosterClass,
      @Nullable String cursor,
      @Nullable Integer limit) {
    MemberFilter filter() {
      if (role != null && kind != MemberKind.STAFF) {
        throw Problem.field("role", "Only staff have a role.").asException();
      }
      return new MemberFilter(
          role,
          source,
          rosterClass == null ? null : new ClassId(Ids.checked("class", rosterClass)));
    }

    @Override
    public String toString() {
      return "SearchRequest " + kind;
    }
  }

  record RoleRequest(Role role) {}

  record MembersView(List<MemberView> members, @Nullable String cursor) {}

  private ApiReply search(Call call) {
    SearchRequest sent = call.body(SearchRequest.class);
    MemberFilter filter = sent.filter();
    ListRequest wanted =
        ListRequest.of(
            call,
            String.join("\u0000", sent.kind().name(), filter + ""),
            sent.state() != State.INACTIVE,
            new ListRequest.Sent(sent.text(), sent.cursor(), sent.limit()));
    Page<Member> page = listing.page(call.school(), sent.kind(), filter, wanted.wanted());
    return ApiReply.ok(
        new MembersView(page.entries().stream().map(MemberView::of).toList(), wanted.next(page)));
  }

  private ApiReply create(Call call) {
    Draft draft = call.body(Draft.class);
    StoredItem<Member> made =
        granted(members.create(call.school(), draft.checked(), call.editor()));
    return ApiReply.json(201, MemberView.of(made))
        .withVersion(made.version())
        .with("Location", "/schools/" + call.school() + "/members/" + made.value().id());
  }

  private ApiReply show(Call call) {
    return view(granted(members.find(call.school(), id(call))));
  }

  private ApiReply change(Call call) {
    Long seen = call.ifMatch().orElse(null);
    var changing = new ManagingMembers.Changing(call.body(Change.class).checked(), seen);
    return view(granted(members.change(call.school(), id(call), changing, call.editor())));
  }

  private ApiReply role(Call call) {
    Role role = call.body(RoleRequest.class).role();
    return view(granted(members.role(call.school(), id(call), role, call.editor())));
  }

  private ApiReply remove(Call call) {
    return ApiReply.ok(
        RemovedPerson.of(
            granted(
                removing.remove(call.school(), id(call), NextImport.keepOut(call), call.editor())),
            "The next import brings the person back if they are still in Clever."));
  }

  private ApiReply lift(Call call) {
    return view(granted(members.lift(call.school(), id(call), call.editor())));
  }

  private static ApiReply view(StoredItem<Member> shown) {
    return ApiReply.ok(MemberView.of(shown)).withVersion(shown.version());
  }

  private static MemberId id(Call call) {
    return new MemberId(call.path("member"));
  }
}
