package com.bloomz.rostersync.simulator.district;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything one district shares, as Clever's objects by collection, in ascending order of id. The
 * objects are kept as JSON text, so that a large district needs little memory: what comes out is a
 * copy, and a change takes a {@link #put}. Not safe for use by several threads at once.
 */
public final class District {
  private static final DateTimeFormatter CLEVER_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<RosterCollection, SortedMap<String, byte[]>> objects =
      new EnumMap<>(RosterCollection.class);
  private long revision;
  private boolean tellsEvents = true;

  private District() {
    for (RosterCollection collection : RosterCollection.values()) {
      objects.put(collection, new TreeMap<>());
    }
  }

  /** A district without any object. */
  public static District empty() {
    return new District();
  }

  /**
   * Reads {@code districts, schools, terms, courses, sections, users, events .json}, each an array
   * of Clever objects; a missing file is an empty collection, but for the district itself.
   *
   * @throws DistrictFolderException where the folder or a file cannot be read so
   */
  public static District fromFolder(Path folder) {
    return new DistrictFolder(folder).read();
  }

  /**
   * Writes the files that {@link #fromFolder} reads, making the folder where it is missing.
   *
   * @throws DistrictFolderException where that is not possible
   */
  public void writeTo(Path folder) {
    new DistrictFolder(folder).write(this);
  }

  /** Adds the object, or replaces the one of its id. */
  public void put(RosterCollection collection, ObjectNode object) {
    of(collection).put(Json.text(object, "id"), Json.bytes(object));
    revision++;
  }

  /** Takes an object out; whether it was there. */
  public boolean remove(RosterCollection collection, String id) {
    revision++;
    return of(collection).remove(id) != null;
  }

  /** A copy of the object of that id. */
  public Optional<ObjectNode> find(RosterCollection collection, String id) {
    return Optional.ofNullable(of(collection).get(id)).map(Json::written);
  }

  /** Copies of all objects of a collection, by ascending id. */
  public Stream<ObjectNode> all(RosterCollection collection) {
    return of(collection).values().stream().map(Json::written);
  }

  /** Copies of all users that have the role, by ascending id. */
  public Stream<ObjectNode> users(CleverRole role) {
    return all(RosterCollection.USERS).filter(role::isIn);
  }

  /** The ids of a collection, ascending. */
  public List<String> ids(RosterCollection collection) {
    return List.copyOf(of(collection).keySet());
  }

  /** How many objects the collection has. */
  public int size(RosterCollection collection) {
    return of(collection).size();
  }

  /** A number that is another one after every change. */
  public long revision() {
    return revision;
  }

  /**
   * Sets {@code last_sync} of the district one minute later than it was, as a new sync of its
   * student information system does (docs/clever.md 10).
   */
  public void moveLastSync() {
    for (ObjectNode district : all(RosterCollection.DISTRICTS).toList()) {
      String before = Json.text(district, "last_sync");
      Instant last = before.isEmpty() ? Instant.EPOCH : Instant.parse(before);
      syncedAt(district, last.plus(1, ChronoUnit.MINUTES));
    }
  }

  /** Sets {@code last_sync} of a district that has an older one. */
  public void synced(Instant at) {
    for (ObjectNode district : all(RosterCollection.DISTRICTS).toList()) {
      String before = Json.text(district, "last_sync");
      if (!before.isEmpty() && Instant.parse(before).isBefore(at)) {
        syncedAt(district, at);
      }
    }
  }

  private void syncedAt(ObjectNode district, Instant at) {
    put(RosterCollection.DISTRICTS, district.put("last_sync", CLEVER_TIME.format(at)));
  }

  /** Whether changes are told by events; an app may have them or not (docs/clever.md 11). */
  public boolean tellsEvents() {
    return tellsEvents;
  }

  /** Has changes told by events from now on, or not; those that there are stay. */
  public void tellEvents(boolean whether) {
    tellsEvents = whether;
  }

  /** Forgets all events but the newest ones, as Clever does after 30 days (docs/clever.md 11). */
  public void purgeEvents(int kept) {
    List<String> all = ids(RosterCollection.EVENTS);
    all.subList(0, Math.max(0, all.size() - Math.max(0, kept)))
        .forEach(id -> remove(RosterCollection.EVENTS, id));
  }

  /** A district of its own with the same objects. */
  public District copy() {
    var copy = new District();
    copy.tellsEvents = tellsEvents;
    objects.forEach((collection, all) -> copy.of(collection).putAll(all));
    return copy;
  }

  private SortedMap<String, byte[]> of(RosterCollection collection) {
    return objects.computeIfAbsent(collection, any -> new TreeMap<>());
  }
}
