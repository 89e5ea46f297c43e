package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.clever.CleverDirectories;
import com.bloomz.rostersync.clever.Pace;
import com.bloomz.rostersync.linking.CleverDirectory;
import com.bloomz.rostersync.linking.CleverDirectory.Answer;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.sync.testing.InMemoryRequestSlots;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Fifty schools of one district read Clever at once, each by itself, with the product's own client
 * over HTTP, while admins ask three questions. Senders oversleep now and then.
 */
record SharedLimit(
    int schools, int requests, int most, int percent, int refused, Duration longestQuestion) {
  private static final int SCHOOLS = 50;
  private static final Instant START = Instant.parse("2026-11-30T16:00:00Z");
  private static final Duration MEASURED = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AccessToken TOKEN = new AccessToken("0123456789abcdef");

  static SharedLimit run() {
    var turns = new Turns(START);
    try (var clever = new CountingClever(turns)) {
      return new Run(turns, clever).figures();
    }
  }

  private static final class Run {
    private final Turns turns;
    private final CountingClever clever;
    private final Pace pace;
    private final CleverApiSettings settings;
    private final SplittableRandom random = new SplittableRandom(3);
    private final List<Duration> questions = new ArrayList<>();
    private int complete;
    private Instant firstEnd = Instant.MAX;

    Run(Turns turns, CountingClever clever) {
      this.turns = turns;
      this.clever = clever;
      pace = new Pace(turns, this::sleep, new InMemoryRequestSlots());
      settings = CleverApiSettings.of(clever.base(), CleverApiSettings.NEWEST);
    }

    SharedLimit figures() {
      CleverSource source = CleverApi.source(settings, pace);
      Supplier<CleverDirectory> directories =
          CleverDirectories.open(settings, Optional.empty(), pace, PATIENCE);
      for (int i = 0; i < SCHOOLS; i++) {
        String school = "school" + i;
        turns.start(START, () -> walk(source, school));
      }
      for (int at = 30; at <= 70; at += 20) {
        turns.start(START.plusSeconds(at), () -> ask(directories.get()));
      }
      turns.run();
      if (complete != SCHOOLS || firstEnd.isBefore(START.plus(MEASURED))) {
        throw new AssertionError(complete + " schools were read, the first until " + firstEnd);
      }
      return new SharedLimit(
          complete, clever.came().size(), clever.most(), percent(), clever.refused(), longest());
    }

    /** Of what Clever takes, while all of them read. */
    private int percent() {
      long sent = clever.came().stream().filter(each -> each.isBefore(firstEnd)).count();
      double windows =
          (double) Duration.between(START, firstEnd).toMillis() / RequestSlots.WINDOW.toMillis();
      return (int) (100 * sent / windows / RequestSlots.MOST);
    }

    private Duration longest() {
      return questions.stream().max(Duration::compareTo).orElseThrow();
    }

    private void sleep(Duration time) {
      int over = random.nextInt(200) == 0 ? 1_000 + random.nextInt(5_000) : random.nextInt(30);
      turns.pause(time.plusMillis(over));
    }

    private void walk(CleverSource source, String school) {
      var wanted = new CleverSource.Wanted(new CleverId("d1"), new CleverId(school), TOKEN, true);
      Fetched fetched =
          source.fetch(
              wanted,
              () -> Duration.between(turns.instant(), START.plus(Duration.ofMinutes(15))),
              _ -> {});
      complete += fetched instanceof Fetched.Complete ? 1 : 0;
      firstEnd = turns.instant().isBefore(firstEnd) ? turns.instant() : firstEnd;
    }

    /** What linking a district asks. */
    private void ask(CleverDirectory directory) {
      timed(() -> directory.district(TOKEN));
      timed(() -> directory.schools(TOKEN));
      timed(() -> directory.admin(TOKEN, new CleverId("boss")));
    }

    private void timed(Supplier<Answer<?>> question) {
      Instant before = turns.instant();
      if (!(question.get() instanceof Answer.Said<?>)) {
        throw new AssertionError("an admin was not answered");
      }
      questions.add(Duration.between(before, turns.instant()));
    }
  }
}
