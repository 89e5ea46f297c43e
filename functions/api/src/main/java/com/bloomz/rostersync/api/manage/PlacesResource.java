package com.bloomz.rostersync.api.manage;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.manage.ClassViews.ClassView;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.manage.FindingPlaces;
import com.bloomz.rostersync.manage.FindingPlaces.Child;
import com.bloomz.rostersync.manage.FindingPlaces.ClassPlace;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Source;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The classes that a member is in, and a parent's children with theirs (M, G 4). */
public final class PlacesResource implements Resource {
  private final FindingPlaces finding;

  public PlacesResource(FindingPlaces finding) {
    this.finding = finding;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/schools/{school}/members/{member}/classes", Access.OFFICE, this::classes),
        Route.of(
            "GET", "/schools/{school}/members/{member}/children", Access.OFFICE, this::children));
  }

  record ClassPlaceView(@JsonProperty("class") ClassView rosterClass, Place place, Source source) {
    static List<ClassPlaceView> of(List<ClassPlace> places) {
      return places.stream()
          .map(
              each ->
                  new ClassPlaceView(
                      ClassView.of(each.in()), each.enrolment().place(), each.enrolment().source()))
          .toList();
    }
  }

  /**
   * A parent's child.
   *
   * @param relationship such as Mother; may be empty
   * @param type such as Parent/Guardian; may be empty
   * @param source who made the link
   * @param classes the child's
   */
  record ChildView(
      MemberView member,
      String relationship,
      String type,
      Source source,
      List<ClassPlaceView> classes) {
    static ChildView of(Child child) {
      return new ChildView(
          MemberView.of(child.student()),
          child.link().relationship(),
          child.link().type(),
          child.link().source(),
          ClassPlaceView.of(child.classes()));
    }
  }

  record ClassPlacesView(List<ClassPlaceView> classes) {}

  record ChildrenView(List<ChildView> children) {}

  private ApiReply classes(Call call) {
    return ApiReply.ok(
        new ClassPlacesView(
            ClassPlaceView.of(granted(finding.classes(call.school(), member(call))))));
  }

  private ApiReply children(Call call) {
    return ApiReply.ok(
        new ChildrenView(
            granted(finding.children(call.school(), member(call))).stream()
                .map(ChildView::of)
                .toList()));
  }

  private static MemberId member(Call call) {
    return new MemberId(call.path("member"));
  }
}
