package com.bloomz.rostersync.api.manage;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.manage.ClassViews.ClassView;
import com.bloomz.rostersync.api.manage.ClassViews.ClassesView;
import com.bloomz.rostersync.api.manage.ClassViews.RollView;
import com.bloomz.rostersync.api.manage.NextImport.Added;
import com.bloomz.rostersync.api.manage.NextImport.Removed;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingClasses.Placement;
import com.bloomz.rostersync.manage.ManagingClasses.Renaming;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes and who is in them (M, C). */
public final class ClassesResource implements Resource {
  private static final String CLASSES = "/schools/{school}/classes";
  private static final String CLASS = CLASSES + "/{class}";
  private static final String MEMBERS = CLASS + "/members";
  private static final String MEMBER = MEMBERS + "/{member}";

  private final ManagingClasses classes;

  public ClassesResource(ManagingClasses classes) {
    this.classes = classes;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", CLASSES + "/search", Access.OFFICE, this::search),
        Route.of("POST", CLASSES, Access.OFFICE, this::create),
        Route.of("GET", CLASS, Access.OFFICE, this::show),
        Route.of("PATCH", CLASS, Access.OFFICE, this::rename),
        Route.of("DELETE", CLASS, Access.OFFICE, this::delete),
        Route.of("POST", CLASS + "/archive", Access.OFFICE, this::archive),
        Route.of("POST", CLASS + "/restore", Access.OFFICE, this::restore),
        Route.of("GET", MEMBERS, Access.OFFICE, this::members),
        Route.of("PUT", MEMBER, Access.OFFICE, this::enrol),
        Route.of("DELETE", MEMBER, Access.OFFICE, this::end));
  }

  /** Which classes a list has. */
  enum State {
    CURRENT,
    ARCHIVED
  }

  record SearchRequest(
      @Nullable String text,
      @Nullable State state,
      @Nullable Source source,
      @Nullable String cursor,
      @Nullable Integer limit) {
    @Override
    public String toString() {
      return "SearchRequest";
    }
  }

  record NameRequest(String name) {
    @Override
    public String toString() {
      return "NameRequest";
    }
  }

  record PlaceRequest(Place place) {}

  private ApiReply search(Call call) {
    SearchRequest sent = call.body(SearchRequest.class);
    ListRequest listing =
        ListRequest.of(
            call,
            "classes " + sent.source(),
            sent.state() != State.ARCHIVED,
            new ListRequest.Sent(sent.text(), sent.cursor(), sent.limit()));
    Page<RosterClass> page = classes.page(call.school(), sent.source(), listing.wanted());
    return ApiReply.ok(
        new ClassesView(page.entries().stream().map(ClassView::of).toList(), listing.next(page)));
  }

  private ApiReply create(Call call) {
    String name = TypedText.name("name", call.body(NameRequest.class).name());
    ClassView made = ClassView.of(granted(classes.create(call.school(), name, call.editor())));
    return ApiReply.json(201, made)
        .withVersion(made.version())
        .with("Location", "/schools/" + call.school() + "/classes/" + made.id());
  }

  private ApiReply show(Call call) {
    return view(granted(classes.find(call.school(), id(call))));
  }

  private ApiReply rename(Call call) {
    Long seen = call.ifMatch().orElse(null);
    String name = TypedText.name("name", call.body(NameRequest.class).name());
    return view(
        granted(classes.rename(call.school(), id(call), new Renaming(name, seen), call.editor())));
  }

  private ApiReply archive(Call call) {
    return view(granted(classes.archive(call.school(), id(call), call.editor())));
  }

  private ApiReply restore(Call call) {
    return view(granted(classes.restore(call.school(), id(call), call.editor())));
  }

  private ApiReply delete(Call call) {
    return ApiReply.ok(
        Removed.of(
            granted(classes.delete(call.school(), id(call), call.editor())),
            "The next import creates the class again if its section is still in Clever. Archive it"
                + " instead to keep it away."));
  }

  private ApiReply members(Call call) {
    return ApiReply.ok(RollView.of(granted(classes.roll(call.school(), id(call)))));
  }

  private ApiReply enrol(Call call) {
    var placement = new Placement(member(call), call.body(PlaceRequest.class).place());
    return ApiReply.ok(
        Added.of(
            granted(classes.enrol(call.school(), id(call), placement, call.editor())),
            "The next nightly or Full data import removes the person unless they are in the"
                + " section in Clever."));
  }

  private ApiReply end(Call call) {
    return ApiReply.ok(
        Removed.of(
            granted(classes.end(call.school(), id(call), member(call), call.editor())),
            "The next import adds the person again if they are still in the section in Clever."));
  }

  private static ApiReply view(StoredItem<RosterClass> shown) {
    return ApiReply.ok(ClassView.of(shown)).withVersion(shown.version());
  }

  private static ClassId id(Call call) {
    return new ClassId(call.path("class"));
  }

  private static MemberId member(Call call) {
    return new MemberId(call.path("member"));
  }
}
