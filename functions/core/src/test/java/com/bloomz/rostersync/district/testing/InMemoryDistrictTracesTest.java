package com.bloomz.rostersync.district.testing;

import com.bloomz.rostersync.district.DistrictTraces;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;

final class InMemoryDistrictTracesTest extends DistrictTracesContract {
  private final InMemoryDistrictTraces traces = new InMemoryDistrictTraces();

  @Override
  protected DistrictTraces traces() {
    return traces;
  }

  @Override
  protected void put(SchoolId school, int number) {
    traces.put(school, number);
  }

  @Override
  protected void link(SchoolId school, CleverId district) {
    traces.link(school, district);
  }

  @Override
  protected int left(SchoolId school) {
    return traces.left(school);
  }
}
