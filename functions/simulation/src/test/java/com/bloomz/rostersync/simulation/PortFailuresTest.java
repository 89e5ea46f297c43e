package com.bloomz.rostersync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.simulation.RemotePorts.FarCall;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A failed reading is an answer, of a school as of a district. */
final class PortFailuresTest {
  private static final TimeLeft TIME = () -> Duration.ofMinutes(5);
  private static final CleverId DISTRICT = new CleverId("d-1");
  private static final AccessToken TOKEN = new AccessToken("a token");
  private static final Fetched.Stopped STOPPED =
      new Fetched.Retry(FailureCause.CLEVER_ERROR, InMemoryDistrictSource.TRAFFIC);

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-30T07:00:00Z"));
  private final List<Long> told = new ArrayList<>();
  private final ReadProgress progress = told::add;

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "ANSWER_LOST", "THROTTLED", "CONFLICT", "CUT"})
  void aFailedReadingIsAnAnswer(RemoteFault fault) throws Throwable {
    assertThat(failures(CleverSource.class).fail(ofSchool(), fault, time::pass))
        .isInstanceOf(Fetched.Stopped.class);
    assertThat(failures(DistrictSource.class).fail(ofDistrict(), fault, time::pass))
        .isInstanceOf(DistrictReading.Stopped.class);
  }

  @Test
  void everyPageOfALateReadingIsTold() throws Throwable {
    Duration lateness = Duration.ofMinutes(2);
    assertThat(failures(CleverSource.class).late(ofSchool(), time::pass, lateness))
        .isEqualTo(STOPPED);
    assertThat(failures(DistrictSource.class).late(ofDistrict(), time::pass, lateness))
        .isEqualTo(new DistrictReading.Stopped(STOPPED));
    assertThat(told).containsExactly(1L, 2L, 3L, 4L, 1L, 2L, 3L, 4L);
  }

  private PortFailures failures(Class<?> port) {
    return PortFailures.of(port, time);
  }

  private FarCall ofSchool() throws NoSuchMethodException {
    CleverSource near = (_, _, _) -> STOPPED;
    Method fetch =
        CleverSource.class.getMethod(
            "fetch", CleverSource.Wanted.class, TimeLeft.class, ReadProgress.class);
    var wanted = new CleverSource.Wanted(DISTRICT, new CleverId("s-1"), TOKEN, false);
    return new FarCall(near, fetch, new Object[] {wanted, TIME, progress});
  }

  private FarCall ofDistrict() throws NoSuchMethodException {
    DistrictSource near = (_, _, _, _) -> new DistrictReading.Stopped(STOPPED);
    Method readOn =
        DistrictSource.class.getMethod(
            "readOn",
            DistrictSource.Wanted.class,
            Iterable.class,
            TimeLeft.class,
            ReadProgress.class);
    var wanted = new DistrictSource.Wanted(DISTRICT, TOKEN, false, Set.of());
    return new FarCall(near, readOn, new Object[] {wanted, List.of(), TIME, progress});
  }
}
