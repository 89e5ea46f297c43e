package com.bloomz.rostersync.cleverevents.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.cleverevents.LastWalks.WalkStart;
import com.bloomz.rostersync.cleverevents.LastWalks.Walked;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A district's last walk is kept as it was, until the next one. */
public abstract class LastWalksContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:00.000000123Z");
  private static final CleverId FIRST = new CleverId("64206e4431f12f05cc49076f");
  private static final CleverId SECOND = new CleverId("64206e4431f12f05cc490775");

  private final CleverId district = new CleverId("d-" + NUMBERS.incrementAndGet());
  private final Walked of = new Walked(district, CHICAGO, new AccessToken("token"));

  /** Where walks are kept, the same during a test. */
  protected abstract LastWalks walks();

  @Test
  void keepsAWalkAsItWas() {
    LastWalk most =
        new LastWalk(
            FIRST,
            NOW,
            LocalDate.of(2026, 11, 30),
            NOW.minusSeconds(3_600),
            LocalDate.of(2026, 12, 18),
            true,
            schools(3));
    walks().keep(of, most);
    assertThat(walks().find(of)).contains(most);

    LastWalk least = walk(NOW.plusSeconds(1), 0);
    walks().keep(of, least);
    assertThat(walks().find(of)).contains(least);
  }

  @Test
  void keepsTheLargestDistrict() {
    LastWalk walk = walk(NOW, LastWalk.MOST_SCHOOLS);
    walks().keep(of, walk);

    assertThat(walks().find(of)).contains(walk);
  }

  @Test
  void anAttemptGoesOnFromTheStartOfTheFirst() {
    LocalDate night = LocalDate.of(2026, 11, 30);
    WalkStart first = new WalkStart(FIRST, NOW);
    WalkStart second = new WalkStart(SECOND, NOW.plusSeconds(900));

    assertThat(walks().start(of, night, first)).isEqualTo(first);
    assertThat(walks().start(of, night, second)).isEqualTo(first);
    assertThat(walks().find(of)).isEmpty();
    assertThat(walks().start(of, night.plusDays(1), second)).isEqualTo(second);
  }

  @Test
  void aStartWithoutAPositionIsOneToo() {
    LocalDate night = LocalDate.of(2026, 11, 30);
    WalkStart none = new WalkStart(null, NOW);

    assertThat(walks().start(of, night, none)).isEqualTo(none);
    assertThat(walks().start(of, night, new WalkStart(FIRST, NOW.plusSeconds(1)))).isEqualTo(none);
  }

  @Test
  void hasNothingForAnotherDistrictZoneOrToken() {
    walks().keep(of, walk(NOW, 1));

    assertThat(walks().find(new Walked(new CleverId(district + "0"), CHICAGO, of.token())))
        .isEmpty();
    assertThat(walks().find(new Walked(district, ZoneId.of("America/Denver"), of.token())))
        .isEmpty();
    assertThat(walks().find(new Walked(district, CHICAGO, new AccessToken("token2")))).isEmpty();
  }

  @Test
  void movesThePositionOnAgainAndAgain() {
    LastWalk walk = walk(NOW, 2);
    walks().keep(of, walk);
    walks().moveOn(of, walk, SECOND);
    assertThat(walks().find(of)).contains(walk.withPosition(SECOND));

    var third = new CleverId("64206e4431f12f05cc490999");
    walks().moveOn(of, walk.withPosition(SECOND), third);
    assertThat(walks().find(of)).contains(walk.withPosition(third));
  }

  @Test
  void aNewWalkHasItsOwnPosition() {
    LastWalk walk = walk(NOW, 2);
    walks().keep(of, walk);
    walks().moveOn(of, walk, SECOND);
    LastWalk next = walk(NOW.plus(Duration.ofDays(1)), 3);
    walks().keep(of, next);
    assertThat(walks().find(of)).contains(next);

    walks().moveOn(of, walk, SECOND);
    assertThat(walks().find(of)).contains(next);
  }

  @Test
  void nothingIsMovedWhereNothingIsKept() {
    walks().moveOn(of, walk(NOW, 1), SECOND);

    assertThat(walks().find(of)).isEmpty();
  }

  private static LastWalk walk(Instant at, int schools) {
    return new LastWalk(
        FIRST, at, LocalDate.of(2026, 11, 30), at.minusSeconds(60), null, false, schools(schools));
  }

  private static Map<CleverId, SeenSchool> schools(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> new CleverId("%024x".formatted(i)),
                i ->
                    i % 7 == 3
                        ? SeenSchool.ABSENT
                        : new SeenSchool(i % 2 == 0, "x".repeat(40) + i % 10 + "_-")));
  }
}
