package com.bloomz.rostersync.nights.districts.testing;

import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.districts.KeptReadings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readings that last as long as the process. */
public final class InMemoryKeptReadings implements KeptReadings {
  private final Map<Reading, List<Stretch>> contents = new HashMap<>();
  private final Map<Place, byte[]> parts = new HashMap<>();

  private record Place(Reading reading, long epoch, int number) {}

  @Override
  public void keepPart(Reading reading, long epoch, int number, byte[] part) {
    parts.put(new Place(reading, epoch, number), part.clone());
  }

  @Override
  public void keep(Reading reading, List<Stretch> now) {
    List<Stretch> before = contents(reading);
    if (before.isEmpty() || before.getLast().epoch() <= now.getLast().epoch()) {
      contents.put(reading, List.copyOf(now));
    }
  }

  @Override
  public boolean hasAny(DistrictNight of) {
    return contents.keySet().stream().anyMatch(reading -> reading.of().equals(of));
  }

  @Override
  public List<Stretch> contents(Reading reading) {
    return contents.getOrDefault(reading, List.of());
  }

  @Override
  public Optional<byte[]> part(Reading reading, long epoch, int number) {
    return Optional.ofNullable(parts.get(new Place(reading, epoch, number))).map(byte[]::clone);
  }

  @Override
  public void forget(Reading reading) {
    contents.remove(reading);
  }
}
