package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.edit.Edit;
import com.bloomz.rostersync.simulator.edit.EditException;
import com.bloomz.rostersync.simulator.edit.EditResult;
import com.bloomz.rostersync.simulator.fault.Fault;
import com.bloomz.rostersync.simulator.fault.FaultCodec;
import com.bloomz.rostersync.simulator.http.Reply;
import com.bloomz.rostersync.simulator.http.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/**
 * The paths that steer the simulator, and that no Clever has: {@code /_simulator/faults} (POST one,
 * GET all, DELETE all), {@code /_simulator/edits} (POST {@code {"edit": name, ...details}}), {@code
 * /_simulator/requests} (GET all, DELETE all).
 */
final class ControlApi {
  static final String PREFIX = "/_simulator/";

  private final CleverSimulator simulator;

  ControlApi(CleverSimulator simulator) {
    this.simulator = simulator;
  }

  Reply answer(Request request) {
    try {
      return switch (request.method() + " " + request.fullPath()) {
        case "POST /_simulator/faults" -> addFault(body(request));
        case "GET /_simulator/faults" -> faults();
        case "DELETE /_simulator/faults" -> {
          simulator.faults().clear();
          yield faults();
        }
        case "POST /_simulator/edits" -> edit(body(request));
        case "GET /_simulator/requests" -> requests();
        case "DELETE /_simulator/requests" -> {
          simulator.requests().clear();
          yield requests();
        }
        default -> Reply.noRoute(request);
      };
    } catch (IllegalArgumentException | EditException e) {
      return Reply.message(400, String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode body(Request request) {
    return Json.parse(request.body())
        .filter(JsonNode::isObject)
        .orElseThrow(() -> new IllegalArgumentException("The body must be a JSON object."));
  }

  private Reply addFault(JsonNode body) {
    Fault fault = FaultCodec.read(body);
    simulator.faults().add(fault);
    return Reply.json(201, FaultCodec.write(fault));
  }

  private Reply faults() {
    ObjectNode body = Json.object();
    var faults = body.putArray("faults");
    simulator.faults().all().stream().map(FaultCodec::write).forEach(faults::add);
    return Reply.json(200, body);
  }

  private Reply edit(JsonNode body) {
    String name = Json.text(body, "edit");
    Edit edit =
        Edit.of(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no edit \""
                            + name
                            + "\". The names are "
                            + String.join(", ", Edit.titles())
                            + "."));
    var details = new TreeMap<String, String>();
    body.properties().forEach(field -> details.put(field.getKey(), field.getValue().asText()));
    EditResult result = simulator.edit(edit, details);
    ObjectNode told = Json.object().put("edit", edit.title());
    result.told().forEach(told::put);
    return Reply.json(200, told);
  }

  private Reply requests() {
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
    return Reply.json(200, body);
  }
}
