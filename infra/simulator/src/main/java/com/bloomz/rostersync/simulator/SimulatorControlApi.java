package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.edit.EditException;
import com.bloomz.rostersync.simulator.edit.EditResult;
import com.bloomz.rostersync.simulator.fault.FaultCodec;
import com.bloomz.rostersync.simulator.fault.PlannedFault;
import com.bloomz.rostersync.simulator.http.SimulatorReply;
import com.bloomz.rostersync.simulator.http.SimulatorRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/**
 * The paths that steer the simulator, and that no Clever has: {@code /_simulator/faults} (POST one,
 * GET all, DELETE all), {@code /_simulator/edits} (POST {@code {"edit": name, ...details}}), {@code
 * /_simulator/events} (POST {@code {"told": true or false, "kept": number}}, either may be
 * missing), {@code /_simulator/requests} (GET all, DELETE all).
 */
final class SimulatorControlApi {
  static final String PREFIX = "/_simulator/";

  private final CleverSimulator simulator;

  SimulatorControlApi(CleverSimulator simulator) {
    this.simulator = simulator;
  }

  SimulatorReply answer(SimulatorRequest request) {
    try {
      return switch (request.method() + " " + request.fullPath()) {
        case "POST /_simulator/faults" -> addFault(body(request));
        case "GET /_simulator/faults" -> faults();
        case "DELETE /_simulator/faults" -> {
          simulator.faults().clear();
          yield faults();
        }
        case "POST /_simulator/edits" -> edit(body(request));
        case "POST /_simulator/events" -> events(body(request));
        case "GET /_simulator/requests" -> requests();
        case "DELETE /_simulator/requests" -> {
          simulator.requests().clear();
          yield requests();
        }
        default -> SimulatorReply.noRoute(request);
      };
    } catch (IllegalArgumentException | EditException e) {
      return SimulatorReply.message(400, String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode body(SimulatorRequest request) {
    return Json.parse(request.body())
        .filter(JsonNode::isObject)
        .orElseThrow(() -> new IllegalArgumentException("The body must be a JSON object."));
  }

  private SimulatorReply addFault(JsonNode body) {
    PlannedFault fault = FaultCodec.read(body);
    simulator.faults().add(fault);
    return SimulatorReply.json(201, FaultCodec.write(fault));
  }

  private SimulatorReply faults() {
    ObjectNode body = Json.object();
    var faults = body.putArray("faults");
    simulator.faults().all().stream().map(FaultCodec::write).forEach(faults::add);
    return SimulatorReply.json(200, body);
  }

  private SimulatorReply edit(JsonNode body) {
    String name = Json.text(body, "edit");
    DistrictEdit edit =
        DistrictEdit.of(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no edit \""
                            + name
                            + "\"; use one of "
                            + String.join(", ", DistrictEdit.titles())
                            + "."));
    var details = new TreeMap<String, String>();
    body.properties().forEach(field -> details.put(field.getKey(), field.getValue().asText()));
    EditResult result = simulator.edit(edit, details);
    ObjectNode answer = Json.object().put("edit", edit.title());
    result.details().forEach(answer::put);
    return SimulatorReply.json(200, answer);
  }

  private SimulatorReply events(JsonNode body) {
    if (body.path("told").isBoolean()) {
      simulator.tellEvents(body.path("told").booleanValue());
    }
    if (body.path("kept").isInt()) {
      simulator.purgeEvents(body.path("kept").intValue());
    }
    ObjectNode answer = Json.object();
    return simulator.with(
        all ->
            SimulatorReply.json(
                200,
                answer
                    .put("told", all.tellsEvents())
                    .put("events", all.size(RosterCollection.EVENTS))));
  }

  private SimulatorReply requests() {
    ObjectNode body = Json.object();
    var requests = body.putArray("requests");
    for (SeenRequest seen : simulator.requests().all()) {
      requests
          .addObject()
          .put("method", seen.method())
          .put("path", seen.path())
          .put("query", seen.query())
          .put("credentials", seen.credentials().name());
    }
    return SimulatorReply.json(200, body);
  }
}
