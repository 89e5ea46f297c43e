package com.bloomz.rostersync.schools.testing;

import com.bloomz.rostersync.imports.CleverLink;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.SchoolSetup;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store of schools that forgets everything with its process. */
public final class InMemorySchoolStore implements SchoolStore {
  private final ImportStore imports;
  private final Map<SchoolId, School> schools = new HashMap<>();
  private final Map<SchoolId, TreeMap<Long, Changed>> histories = new HashMap<>();
  private final Map<String, Login> logins = new HashMap<>();
  private final Map<String, CleverId> users = new HashMap<>();

  /**
   * @param imports told of every setup
   */
  public InMemorySchoolStore(ImportStore imports) {
    this.imports = imports;
  }

  @Override
  public synchronized School find(SchoolId id) {
    return schools.getOrDefault(id, School.unknown(id));
  }

  @Override
  public synchronized Saved save(School next, Changed changed) {
    if (find(next.id()).version() != next.version() - 1) {
      return new Saved.Moved();
    }
    CleverLink link = link(next.connection());
    if (link != null
        && !taken(link.district()).getOrDefault(link.school(), next.id()).equals(next.id())) {
      return new Saved.Taken();
    }
    schools.put(next.id(), next);
    histories.computeIfAbsent(next.id(), _ -> new TreeMap<>()).put(next.version(), changed);
    imports.saveSetup(next.id(), new SchoolSetup(next.settings().imports(), link));
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
      CleverLink link = link(school.connection());
      if (link != null && link.district().equals(district)) {
        taken.put(link.school(), school.id());
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

  private static @Nullable CleverLink link(@Nullable Connection connection) {
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    return connection == null || chosen == null
        ? null
        : new CleverLink(connection.district(), chosen.id(), connection.token());
  }
}
