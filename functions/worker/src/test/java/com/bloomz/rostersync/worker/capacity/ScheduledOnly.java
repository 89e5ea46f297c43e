package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The schools of a country, which nobody changes. */
final class ScheduledOnly implements SchoolStore {
  private final Country country;

  ScheduledOnly(Country country) {
    this.country = country;
  }

  @Override
  public School find(SchoolId id) {
    Country.District district = country.of(id);
    return NightSchools.scheduled(id.value(), district.id().value(), district.zone());
  }

  @Override
  public Saved save(School next, Changed changed) {
    throw new UnsupportedOperationException("nobody changes a school at night");
  }

  @Override
  public Map<Long, Changed> history(SchoolId id, long before, int limit) {
    return Map.of();
  }

  @Override
  public Map<CleverId, SchoolId> taken(CleverId district) {
    return Map.of();
  }

  @Override
  public void begin(SchoolId school, Login login) {
    throw new UnsupportedOperationException("nobody logs in at night");
  }

  @Override
  public Optional<Login> take(SchoolId school, String state, Instant now) {
    return Optional.empty();
  }

  @Override
  public void rememberUser(SchoolId school, String subject, CleverId user) {
    throw new UnsupportedOperationException("nobody logs in at night");
  }

  @Override
  public Optional<CleverId> user(SchoolId school, String subject) {
    return Optional.empty();
  }
}
