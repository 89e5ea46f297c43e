package com.bloomz.rostersync.district.testing;

import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.RosterUnpacker;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

class InMemoryDistrictSourceTest implements DistrictSourceContract {
  private final InMemoryDistrictSource source =
      new InMemoryDistrictSource().token(SampleDistrict.TOKEN, SampleDistrict.ID);

  InMemoryDistrictSourceTest() {
    SampleDistrict.rosters()
        .forEach((school, roster) -> source.school(SampleDistrict.ID, school, roster));
  }

  @Override
  public Instant lastSync() {
    return InMemoryDistrictSource.SYNCED;
  }

  @Override
  public void pause(@Nullable LocalDate until) {
    source.pause(true, until);
  }

  @Override
  public DistrictSource source() {
    return source;
  }

  @Override
  public RosterUnpacker unpacker() {
    return source;
  }
}
