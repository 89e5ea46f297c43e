package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.trail.Trail;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The event that an import has ended: source {@code bloomz.rostersync}, detail type {@code
 * ImportFinished}, detail {@code
 * {"v":1,"school":"s-1","import":"20261123T…","kind":"NIGHTLY","state":"SUCCEEDED"}}. One that
 * reminds of held removals has {@code "reminder":3} too, after how many days it does. {@code
 * "correlation"} and {@code "trace"} are the trail of the work, where that is known.
 *
 * <p>A reader ignores fields that it does not know. {@code v} grows only when an older reader would
 * do wrong; that reader then refuses the event, which waits in the dead-letter queue.
 */
public final class ImportEvents {
  public static final String SOURCE = "bloomz.rostersync";
  public static final String FINISHED = "ImportFinished";

  private static final int VERSION = 1;

  private ImportEvents() {}

  /** The event's detail. */
  static String detail(ImportFinished event, Trail trail) {
    return JsonObject.write(
        detail -> {
          detail.writeNumberField("v", VERSION);
          detail.writeStringField("school", event.school().value());
          detail.writeStringField("import", event.id().value());
          detail.writeStringField("kind", event.kind().name());
          detail.writeStringField("state", event.state().name());
          if (event.reminder() > 0) {
            detail.writeNumberField("reminder", event.reminder());
          }
          EventTrail.write(trail, detail);
        });
  }

  /**
   * Reads what the bus delivers: the event with its detail. Never throws.
   *
   * @return empty where it is not such an event, or not one that this reader knows
   */
  public static Optional<ImportFinished> read(String envelope) {
    try {
      return detail(envelope, FINISHED)
          .filter(detail -> detail.number("v") == VERSION)
          .flatMap(ImportEvents::read);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The detail of an event of ours of that type; empty where it is another.
   *
   * @throws IOException if it is not JSON
   */
  static Optional<JsonObject> detail(String envelope, String type) throws IOException {
    return JsonObject.read(envelope)
        .filter(event -> event.is("source", SOURCE) && event.is("detail-type", type))
        .map(event -> event.object("detail"));
  }

  private static Optional<ImportFinished> read(JsonObject detail) {
    String school = detail.id("school");
    String id = detail.id("import");
    if (school == null || id == null) {
      return Optional.empty();
    }
    return constant(RunKind.values(), detail.text("kind"))
        .flatMap(
            kind ->
                constant(ImportState.values(), detail.text("state"))
                    .map(
                        state ->
                            new ImportFinished(
                                new SchoolId(school),
                                new ImportId(id),
                                kind,
                                state,
                                (int) detail.number("reminder"))));
  }

  private static <T extends Enum<T>> Optional<T> constant(T[] all, @Nullable String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
  }
}
