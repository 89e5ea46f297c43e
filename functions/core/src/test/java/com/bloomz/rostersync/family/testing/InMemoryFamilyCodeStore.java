package com.bloomz.rostersync.family.testing;

import com.bloomz.rostersync.family.CodeChanges;
import com.bloomz.rostersync.family.FamilyCode;
import com.bloomz.rostersync.family.FamilyCodeStore;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Family Codes in memory. */
public final class InMemoryFamilyCodeStore implements FamilyCodeStore {
  private final Map<SchoolId, Map<MemberId, Issued>> schools = new HashMap<>();
  private final Set<FamilyCode> given = new HashSet<>();
  private final InMemoryManageStore rosters;

  /** With the rosters in whose journal it stands what is given and revoked. */
  public InMemoryFamilyCodeStore(InMemoryManageStore rosters) {
    this.rosters = rosters;
  }

  @Override
  public synchronized Map<MemberId, Issued> all(SchoolId school) {
    return Map.copyOf(schools.getOrDefault(school, Map.of()));
  }

  @Override
  public synchronized Map<MemberId, Issued> of(SchoolId school, Collection<MemberId> students) {
    Map<MemberId, Issued> found = new HashMap<>(all(school));
    found.keySet().retainAll(Set.copyOf(students));
    return found;
  }

  @Override
  public synchronized Set<MemberId> give(SchoolId school, List<Issued> codes) {
    Map<MemberId, Issued> had = schools.computeIfAbsent(school, any -> new HashMap<>());
    List<Issued> now = new ArrayList<>();
    for (Issued each : codes) {
      if (!had.containsKey(each.student()) && given.add(each.code())) {
        had.put(each.student(), each);
        now.add(each);
      }
    }
    if (!now.isEmpty()) {
      Stamp stamp = new Stamp(now.getFirst().at(), now.getFirst().by());
      rosters.note(school, CodeChanges.given(now), stamp);
    }
    return Set.copyOf(now.stream().map(Issued::student).toList());
  }

  @Override
  public synchronized boolean revoke(SchoolId school, Issued code, Revocation revocation) {
    Map<MemberId, Issued> had = schools.getOrDefault(school, new HashMap<>());
    Issued now = had.get(code.student());
    if (now == null || !now.code().equals(code.code())) {
      return false;
    }
    had.remove(code.student());
    rosters.note(school, CodeChanges.revoked(code), new Stamp(revocation.at(), revocation.by()));
    return true;
  }

  @Override
  public synchronized Optional<MemberId> holder(SchoolId school, FamilyCode code) {
    return all(school).values().stream()
        .filter(each -> each.code().equals(code))
        .map(Issued::student)
        .findFirst();
  }
}
