package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.bloomz.rostersync.cleverevents.CleverEvent;
import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads events (docs/clever.md 11). Of the object that an event tells of only its id and its school
 * are read, of the values that it had before only their fields' names.
 */
public final class EventCodec {
  private static final String SCHOOL = "school";
  private static final Set<String> SYNC = Set.of("last_sync");

  private final JsonParser json;
  private final Set<String> changed = new TreeSet<>();
  private String id = "";
  private String type = "";
  private String created = "";
  private String objectId = "";
  private String objectSchool = "";

  private EventCodec(JsonParser json) {
    this.json = json;
  }

  /**
   * An event as sent.
   *
   * @param changed the fields whose values changed; none where Clever does not say so
   */
  public record EventData(
      String id,
      String type,
      String created,
      String objectId,
      String objectSchool,
      Set<String> changed)
      implements Item {
    /** The event; empty where it has no id. */
    public Optional<CleverEvent> event() {
      return Cleaning.id(id)
          .map(known -> new CleverEvent(known, Cleaning.instant(created).orElse(null), concern()));
    }

    /**
     * A person, contact or term may be of schools that the object does not name, and a school that
     * comes or goes is not known yet, or no longer.
     */
    private Concern concern() {
      return switch (type) {
        case "districts.updated" ->
            changed.equals(SYNC) ? new Concern.NoRoster() : new Concern.AnySchool();
        case "schools.updated" -> one(objectId);
        case "sections.created", "sections.updated", "sections.deleted" ->
            changed.contains(SCHOOL) ? new Concern.AnySchool() : one(objectSchool);
        default -> new Concern.AnySchool();
      };
    }

    private static Concern one(String school) {
      Optional<CleverId> known = Cleaning.id(school);
      return known.isPresent() ? new Concern.OneSchool(known.get()) : new Concern.AnySchool();
    }

    @Override
    public String toString() {
      return "EventData " + id;
    }
  }

  /** Reads one event; the parser stands at its first token, and afterwards at its last. */
  public static EventData event(JsonParser json) throws IOException {
    EventCodec codec = new EventCodec(json);
    PageCodec.fields(json, codec::field);
    return new EventData(
        codec.id, codec.type, codec.created, codec.objectId, codec.objectSchool, codec.changed);
  }

  private void field(String field) throws IOException {
    switch (field) {
      case "id" -> id = PageCodec.text(json);
      case "type" -> type = PageCodec.text(json);
      case "created" -> created = PageCodec.text(json);
      case "data" -> PageCodec.fields(json, this::data);
      case "previous_attributes" -> former();
      default -> json.skipChildren();
    }
  }

  private void data(String field) throws IOException {
    switch (field) {
      case "object" -> PageCodec.fields(json, this::object);
      case "previous_attributes" -> former();
      default -> json.skipChildren();
    }
  }

  private void object(String field) throws IOException {
    switch (field) {
      case "id" -> objectId = PageCodec.text(json);
      case SCHOOL -> objectSchool = PageCodec.text(json);
      default -> json.skipChildren();
    }
  }

  private void former() throws IOException {
    PageCodec.fields(
        json,
        field -> {
          changed.add(field);
          json.skipChildren();
        });
  }
}
