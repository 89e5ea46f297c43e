package com.bloomz.rostersync.schools.testing;

import com.bloomz.rostersync.imports.testing.UsageMeter;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.School.Origin;
import com.bloomz.rostersync.schools.SchoolStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store of schools that forgets everything with its process. */
public final class InMemorySchoolStore implements SchoolStore {
  private final UsageMeter meter;
  private final Map<SchoolId, School> schools = new HashMap<>();
  private final Map<SchoolId, TreeMap<Long, Changed>> histories = new HashMap<>();
  private final Map<String, Login> logins = new HashMap<>();
  private final Map<String, CleverId> users = new HashMap<>();

  /** A store on a table that other stores are on too; finding and saving a school are metered. */
  public InMemorySchoolStore(UsageMeter meter) {
    this.meter = meter;
  }

  public InMemorySchoolStore() {
    this(new UsageMeter());
  }

  @Override
  public synchronized School find(SchoolId id) {
    meter.read();
    return stored(id);
  }

  private School stored(SchoolId id) {
    School saved = schools.get(id);
    return saved == null ? School.unknown(id) : saved;
  }

  /** Every school that was ever saved. */
  public synchronized List<School> all() {
    return List.copyOf(schools.values());
  }

  /** How many changes of the school are stored. */
  public synchronized long changes(SchoolId id) {
    return stored(id).version();
  }

  @Override
  public synchronized Saved save(School next, Changed changed) {
    meter.wrote(1);
    if (stored(next.id()).version() != next.version() - 1) {
      return new Saved.Moved();
    }
    Origin held = held(next);
    if (held != null
        && !taken(held.district()).getOrDefault(held.cleverSchool(), next.id()).equals(next.id())) {
      return new Saved.Taken();
    }
    schools.put(next.id(), next);
    histories.computeIfAbsent(next.id(), _ -> new TreeMap<>()).put(next.version(), changed);
    return new Saved.Done();
  }

  @Override
  public synchronized Map<Long, Changed> history(SchoolId id, long before, int limit) {
    Map<Long, Changed> found = new LinkedHashMap<>();
    histories
        .getOrDefault(id, new TreeMap<>())
        .headMap(before, false)
        .descendingMap()
        .forEach(
            (version, changed) -> {
              if (found.size() < limit) {
                found.put(version, changed);
              }
            });
    return found;
  }

  @Override
  public synchronized Map<CleverId, SchoolId> taken(CleverId district) {
    Map<CleverId, SchoolId> taken = new HashMap<>();
    for (School school : schools.values()) {
      Origin held = held(school);
      if (held != null && held.district().equals(district)) {
        taken.put(held.cleverSchool(), school.id());
      }
    }
    return taken;
  }

  @Override
  public synchronized void begin(SchoolId school, Login login) {
    logins.put(school + " " + login.state(), login);
  }

  @Override
  public synchronized Optional<Login> take(SchoolId school, String state, Instant now) {
    return Optional.ofNullable(logins.remove(school + " " + state))
        .filter(login -> login.expires().isAfter(now));
  }

  @Override
  public synchronized void rememberUser(SchoolId school, String subject, CleverId user) {
    users.put(school + " " + subject, user);
  }

  @Override
  public synchronized Optional<CleverId> user(SchoolId school, String subject) {
    return Optional.ofNullable(users.get(school + " " + subject));
  }

  /** The Clever school that a school has now. */
  private static @Nullable Origin held(School school) {
    Connection connection = school.connection();
    return connection == null || connection.cleverSchool() == null ? null : school.origin();
  }
}
