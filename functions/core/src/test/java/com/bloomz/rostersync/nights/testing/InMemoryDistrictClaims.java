package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims that last as long as the process. */
public final class InMemoryDistrictClaims implements DistrictClaims {
  private final Map<DistrictNight, State> states = new HashMap<>();
  private final Map<CleverId, Set<DistrictNight>> byDistrict = new HashMap<>();
  private final Map<DistrictNight, FailureCause> faults = new HashMap<>();

  private record State(long epoch, @Nullable Instant until, boolean done) {}

  @Override
  public synchronized Claiming claim(DistrictNight night, Instant now, Instant until) {
    State state = states.getOrDefault(night, new State(0, null, false));
    Instant held = state.until();
    if (state.done()) {
      return new Claiming.Done();
    }
    if (held != null && held.isAfter(now)) {
      return new Claiming.Busy(held);
    }
    states.put(night, new State(state.epoch() + 1, until, false));
    byDistrict.computeIfAbsent(night.district(), _ -> new HashSet<>()).add(night);
    return new Claiming.Claimed(state.epoch() + 1);
  }

  @Override
  public synchronized Set<ZoneId> zones(CleverId district, LocalDate since) {
    return byDistrict.getOrDefault(district, Set.of()).stream()
        .filter(each -> !each.night().date().isBefore(since))
        .map(each -> each.night().zone())
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized void release(DistrictNight night, long epoch) {
    states.computeIfPresent(
        night, (_, state) -> state.epoch() == epoch ? new State(epoch, null, state.done()) : state);
  }

  @Override
  public synchronized void finish(DistrictNight night, long epoch) {
    states.computeIfPresent(
        night, (_, state) -> state.epoch() == epoch ? new State(epoch, null, true) : state);
  }

  @Override
  public synchronized boolean isDone(DistrictNight night) {
    State state = states.get(night);
    return state != null && state.done();
  }

  @Override
  public synchronized void noteFault(DistrictNight night, FailureCause cause) {
    faults.put(night, cause);
  }

  @Override
  public synchronized Optional<FailureCause> fault(DistrictNight night) {
    return Optional.ofNullable(faults.get(night));
  }
}
