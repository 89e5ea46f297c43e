package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * The event that an import has ended: source {@code bloomz.rostersync}, detail type {@code
 * ImportFinished}, detail {@code
 * {"v":1,"school":"s-1","import":"20261123T…","kind":"NIGHTLY","state":"SUCCEEDED"}}. One that
 * reminds of held removals has {@code "reminder":3} too, after how many days it does.
 *
 * <p>A reader ignores fields that it does not know. {@code v} grows only when an older reader would
 * do wrong; that reader then refuses the event, which waits in the dead-letter queue.
 */
public final class ImportEvents {
  public static final String SOURCE = "bloomz.rostersync";
  public static final String FINISHED = "ImportFinished";

  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ImportEvents() {}

  /** The event's detail. */
  static String detail(ImportFinished event) {
    ObjectNode detail =
        JSON.createObjectNode()
            .put("v", VERSION)
            .put("school", event.school().value())
            .put("import", event.id().value())
            .put("kind", event.kind().name())
            .put("state", event.state().name());
    if (event.reminder() > 0) {
      detail.put("reminder", event.reminder());
    }
    return detail.toString();
  }

  /**
   * Reads what the bus delivers: the event with its detail. Never throws.
   *
   * @return empty where it is not such an event, or not one that this reader knows
   */
  public static Optional<ImportFinished> read(String envelope) {
    try {
      JsonNode event = JSON.readTree(envelope);
      JsonNode detail = event.path("detail");
      boolean known =
          event.path("source").asText().equals(SOURCE)
              && event.path("detail-type").asText().equals(FINISHED)
              && detail.path("v").asInt() == VERSION;
      return known ? read(detail) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<ImportFinished> read(JsonNode detail) {
    String school = detail.path("school").asText();
    String id = detail.path("import").asText();
    if (school.isBlank() || id.isBlank()) {
      return Optional.empty();
    }
    return constant(RunKind.values(), detail.path("kind").asText())
        .flatMap(
            kind ->
                constant(ImportState.values(), detail.path("state").asText())
                    .map(
                        state ->
                            new ImportFinished(
                                new SchoolId(school),
                                new ImportId(id),
                                kind,
                                state,
                                detail.path("reminder").asInt())));
  }

  private static <T extends Enum<T>> Optional<T> constant(T[] all, String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
  }
}
