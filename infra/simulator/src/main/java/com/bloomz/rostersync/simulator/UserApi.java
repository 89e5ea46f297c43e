package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.http.SimulatorReply;
import com.bloomz.rostersync.simulator.http.SimulatorRequest;
import com.bloomz.rostersync.simulator.view.Entry;
import com.bloomz.rostersync.simulator.view.RosterView;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The few paths that the token of a user reaches: the user itself and its district (docs/clever.md
 * 2).
 */
final class UserApi {
  private final SimulatorRequest request;
  private final RosterView view;

  UserApi(SimulatorRequest request, RosterView view) {
    this.request = request;
    this.view = view;
  }

  SimulatorReply answer(String userId) {
    Optional<Entry> user = view.find(RosterCollection.USERS, userId);
    if (user.isEmpty() || !request.method().equals("GET")) {
      return SimulatorReply.noRoute(request);
    }
    ObjectNode own = user.orElseThrow().object();
    String district = Json.text(own, "district");
    return switch (request.path()) {
      case "/me" -> me(own);
      case "/userinfo" -> userInfo(own);
      default -> byId(userId, district);
    };
  }

  private SimulatorReply byId(String user, String district) {
    if (request.path().equals("/users/" + user)) {
      return single(RosterCollection.USERS, user);
    }
    return request.path().equals("/districts/" + district)
        ? single(RosterCollection.DISTRICTS, district)
        : SimulatorReply.noRoute(request);
  }

  private SimulatorReply single(RosterCollection collection, String id) {
    return view.find(collection, id)
        .map(entry -> new SingleObject(request.version()).of(entry))
        .orElseGet(() -> SimulatorReply.noRoute(request));
  }

  private SimulatorReply me(ObjectNode own) {
    String id = Json.text(own, "id");
    String district = Json.text(own, "district");
    String version = request.version().isEmpty() ? "v3.1" : request.version();
    ObjectNode body = Json.object().put("type", "user");
    body.putObject("data")
        .put("id", id)
        .put("district", district)
        .put("type", "user")
        .put("authorized_by", "district");
    ArrayNode links = body.putArray("links").add(Paging.link("self", "/me"));
    links.add(Paging.link("canonical", "/" + version + "/users/" + id));
    links.add(Paging.link("district", "/" + version + "/districts/" + district));
    return SimulatorReply.json(200, body);
  }

  private SimulatorReply userInfo(ObjectNode own) {
    String id = Json.text(own, "id");
    String district = Json.text(own, "district");
    ObjectNode body = Json.object();
    body.put("sub", id).put("user_id", id).put("multi_role_user_id", id);
    body.put("user_type", userType(own)).put("district_id", district).put("district", district);
    body.put("email", Json.text(own, "email")).put("email_verified", false);
    body.set("name", own.path("name"));
    body.put("given_name", Json.text(own.path("name"), "first"));
    body.put("family_name", Json.text(own.path("name"), "last"));
    var schools = new TreeSet<String>();
    CleverRole.rolesOf(own).forEach(role -> schools.addAll(Json.texts(role.of(own), "schools")));
    body.set("schools", Json.array(List.copyOf(schools)));
    return SimulatorReply.json(200, body.put("authorized_by", "district"));
  }

  private static String userType(ObjectNode own) {
    return CleverRole.rolesOf(own).stream().map(CleverRole::key).findFirst().orElse("");
  }
}
