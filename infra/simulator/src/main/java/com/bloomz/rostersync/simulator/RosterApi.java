package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.fault.FaultAction;
import com.bloomz.rostersync.simulator.http.SimulatorReply;
import com.bloomz.rostersync.simulator.http.SimulatorRequest;
import com.bloomz.rostersync.simulator.view.Entry;
import com.bloomz.rostersync.simulator.view.RosterView;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roster and events paths of the API, for a district's token (docs/clever.md 4). */
final class RosterApi {
  private static final Set<String> VERSIONS = Set.of("v3.0", "v3.1");

  private final SimulatorRequest request;
  private final RosterView view;
  private final Paging paging;

  RosterApi(SimulatorRequest request, RosterView view, List<FaultAction> faults) {
    this.request = request;
    this.view = view;
    this.paging = new Paging(request, faults);
  }

  SimulatorReply answer() {
    List<String> path = request.segments();
    boolean known = request.method().equals("GET") && VERSIONS.contains(request.version());
    Optional<RosterCollection> collection =
        path.isEmpty() ? Optional.empty() : RosterCollection.named(path.getFirst());
    if (!known || collection.isEmpty() || path.size() > 3) {
      return SimulatorReply.noRoute(request);
    }
    if (path.size() == 1) {
      return paging.page(list(collection.orElseThrow()));
    }
    String rel = path.size() == 3 ? path.get(2).toLowerCase(Locale.ROOT) : "";
    return view.find(collection.orElseThrow(), path.get(1))
        .map(entry -> rel.isEmpty() ? single(entry) : relative(entry, rel))
        .orElseGet(RosterApi::notFound);
  }

  private List<Entry> list(RosterCollection collection) {
    return switch (collection) {
      case USERS -> view.users(role());
      case EVENTS -> view.all(collection).stream().filter(this::wantsEvent).toList();
      case DISTRICTS, SCHOOLS, TERMS, COURSES, SECTIONS -> view.all(collection);
    };
  }

  private Optional<CleverRole> role() {
    return request.query().first("role").flatMap(CleverRole::named);
  }

  private boolean isPrimary() {
    return request.query().first("primary").filter("true"::equals).isPresent();
  }

  private boolean wantsEvent(Entry entry) {
    ObjectNode event = entry.object();
    List<String> types = request.query().all("record_type");
    String type = Json.text(event, "type");
    String school = request.query().first("school").orElse("");
    return (types.isEmpty() || types.stream().anyMatch(kind -> type.startsWith(kind + ".")))
        && (school.isEmpty() || event.path("data").path("object").toString().contains(school));
  }

  private SimulatorReply relative(Entry entry, String rel) {
    if (rel.equals("district")) {
      return target(RosterCollection.DISTRICTS, Json.text(entry.object(), "district"));
    }
    return switch (entry.collection()) {
      case SCHOOLS -> ofSchool(entry.id(), rel);
      case SECTIONS -> ofSection(entry.object(), rel);
      case USERS -> ofUser(entry, rel);
      case COURSES -> ofGroup(view.sectionsWith("course", entry.id()), rel);
      case TERMS -> ofGroup(view.sectionsWith("term_id", entry.id()), rel);
      case DISTRICTS, EVENTS -> SimulatorReply.noRoute(request);
    };
  }

  private SimulatorReply ofSchool(String school, String rel) {
    List<Entry> sections = view.sectionsWith("school", school);
    return switch (rel) {
      case "users" -> paging.page(view.usersOfSchool(school, role(), isPrimary()));
      case "sections" -> paging.page(sections);
      case "terms" ->
          paging.page(
              view.targets(sections, "term_id", RosterCollection.TERMS).stream()
                  .map(Entry::withTimes)
                  .toList());
      case "courses" -> paging.page(view.targets(sections, "course", RosterCollection.COURSES));
      default -> SimulatorReply.noRoute(request);
    };
  }

  private SimulatorReply ofSection(ObjectNode section, String rel) {
    return switch (rel) {
      case "course" -> target(RosterCollection.COURSES, Json.text(section, "course"));
      case "term" -> target(RosterCollection.TERMS, Json.text(section, "term_id"));
      case "school" -> target(RosterCollection.SCHOOLS, Json.text(section, "school"));
      case "users" -> paging.page(membersOf(section));
      default -> SimulatorReply.noRoute(request);
    };
  }

  private List<Entry> membersOf(ObjectNode section) {
    var ids = new ArrayList<String>();
    if (!role().equals(Optional.of(CleverRole.TEACHER))) {
      ids.addAll(Json.texts(section, "students"));
    }
    if (!role().equals(Optional.of(CleverRole.STUDENT))) {
      ids.add(Json.text(section, "teacher"));
      ids.addAll(Json.texts(section, "teachers"));
    }
    return view.findAll(RosterCollection.USERS, ids);
  }

  private SimulatorReply ofUser(Entry user, String rel) {
    return switch (rel) {
      case "sections" -> paging.page(view.sectionsOf(user.id()));
      case "schools" -> paging.page(schoolsOf(user.object()));
      case "mycontacts" -> paging.page(view.contactsOf(user.id()));
      case "mystudents" -> paging.page(view.studentsOf(user.id()));
      case "myteachers" -> paging.page(view.teachersOf(user.id()));
      default -> SimulatorReply.noRoute(request);
    };
  }

  private List<Entry> schoolsOf(ObjectNode user) {
    var ids = new ArrayList<String>();
    for (CleverRole role : CleverRole.rolesOf(user)) {
      ids.add(Json.text(role.of(user), "school"));
      if (!isPrimary()) {
        ids.addAll(Json.texts(role.of(user), "schools"));
      }
    }
    return view.findAll(RosterCollection.SCHOOLS, ids);
  }

  private SimulatorReply ofGroup(List<Entry> sections, String rel) {
    return switch (rel) {
      case "sections" -> paging.page(sections);
      case "schools" -> paging.page(view.targets(sections, "school", RosterCollection.SCHOOLS));
      default -> SimulatorReply.noRoute(request);
    };
  }

  private SimulatorReply target(RosterCollection collection, String id) {
    return view.find(collection, id).map(this::single).orElseGet(RosterApi::notFound);
  }

  private SimulatorReply single(Entry entry) {
    return new SingleObject(request.version()).of(entry);
  }

  private static SimulatorReply notFound() {
    return SimulatorReply.message(404, "Resource not found");
  }
}
