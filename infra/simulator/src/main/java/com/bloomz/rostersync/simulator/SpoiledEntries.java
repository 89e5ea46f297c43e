package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.fault.FaultAction;
import com.bloomz.rostersync.simulator.fault.FaultAction.FieldFault;
import com.bloomz.rostersync.simulator.view.Entry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The entries of one page, spoiled as the faults say. */
final class SpoiledEntries {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private final String version;
  private final List<FaultAction> faults;
  private int entries;

  SpoiledEntries(String version, List<FaultAction> faults) {
    this.version = version;
    this.faults =
        faults.stream()
            .filter(
                fault ->
                    fault instanceof FaultAction.SpoilEntries
                        || fault instanceof FaultAction.SpoilFields)
            .toList();
  }

  /** The JSON of the page's next entry; nothing for one that is left out. */
  Optional<byte[]> next(Entry entry) {
    entries++;
    if (faults.isEmpty()) {
      return Optional.of(entry.json(version));
    }
    ObjectNode object = Json.written(entry.json(version));
    for (FaultAction fault : faults) {
      if (fault instanceof FaultAction.SpoilEntries(var how, int every) && entries % every == 0) {
        switch (how) {
          case LEFT_OUT -> {
            return Optional.empty();
          }
          case UNREADABLE -> {
            return Optional.of(NULL.clone());
          }
          case WITHOUT_ID -> object.remove("id");
        }
      } else if (fault instanceof FaultAction.SpoilFields fields && isMeant(fields, entry)) {
        fields.fields().forEach(path -> spoil(object, List.of(path.split("[.]")), fields.how()));
      }
    }
    return Optional.of(Json.bytes(object));
  }

  private boolean isMeant(FaultAction.SpoilFields fault, Entry entry) {
    return entries % fault.every() == 0
        && (fault.only().isEmpty() || fault.only().equals(entry.id()));
  }

  private static void spoil(JsonNode at, List<String> path, FieldFault how) {
    if (at.isArray()) {
      at.forEach(each -> spoil(each, path, how));
    } else if (at instanceof ObjectNode object && object.has(path.getFirst())) {
      if (path.size() == 1) {
        spoil(object, path.getFirst(), how);
      } else {
        spoil(object.path(path.getFirst()), path.subList(1, path.size()), how);
      }
    }
  }

  private static void spoil(ObjectNode object, String field, FieldFault how) {
    boolean list = object.path(field).isArray();
    switch (how) {
      case ABSENT -> object.remove(field);
      case NULL -> object.putNull(field);
      case OBJECT -> object.putObject(field);
      case EMPTY -> {
        object.remove(field);
        if (list) {
          object.putArray(field);
        } else {
          object.put(field, "");
        }
      }
    }
  }
}
