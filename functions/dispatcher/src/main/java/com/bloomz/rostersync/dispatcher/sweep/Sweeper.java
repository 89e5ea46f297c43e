package com.bloomz.rostersync.dispatcher.sweep;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.bloomz.rostersync.lambda.FunctionBeans;
import com.bloomz.rostersync.lambda.FunctionClock;
import com.bloomz.rostersync.lambda.FunctionHandler;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.lambda.log.MetricLine;
import com.bloomz.rostersync.nights.DueDistricts;
import com.bloomz.rostersync.nights.Reminding;
import com.bloomz.rostersync.nights.Sweeping;
import com.bloomz.rostersync.nights.Sweeping.Swept;
import com.bloomz.rostersync.start.Making;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lambda handler of the rule that fires every few minutes. What it did not get to, it gets to
 * the next time.
 */
public final class Sweeper implements FunctionHandler<ScheduledEvent, Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final FunctionBeans beans;
  private final Sweeping sweeping;
  private final DueDistricts due;
  private final Reminding reminding;
  private final Invocation invocation;
  private final InstantSource clock;

  /**
   * On Lambda: the settings are those of the process's environment, and of the clients of AWS only
   * the table's is made before it is needed.
   */
  public Sweeper() {
    this(SweepWiring.environment(), SweepWiring.clock(), Making.AT_FIRST_USE);
  }

  /**
   * With an environment of the caller's.
   *
   * @param environment every variable of {@link SweepVariable#all}, by name
   */
  public Sweeper(Map<String, String> environment) {
    this(environment, SweepWiring.clock());
  }

  /**
   * With an environment and a clock of the caller's.
   *
   * @param environment every variable that has no default, by name
   */
  public Sweeper(Map<String, String> environment, InstantSource clock) {
    this(environment, clock, Making.AT_START);
  }

  private Sweeper(Map<String, String> environment, InstantSource clock, Making making) {
    beans = FunctionBeans.with(SweepSettings.of(environment), new FunctionClock(clock), making);
    this.clock = clock;
    sweeping = beans.get(Sweeping.class);
    due = beans.get(DueDistricts.class);
    reminding = beans.get(Reminding.class);
    invocation = beans.get(Invocation.class);
  }

  @Override
  public FunctionBeans beans() {
    return beans;
  }

  /** Gives the number of imports that stood still. */
  @Override
  public Integer execute(ScheduledEvent event) {
    Swept swept = sweeping.sweep(invocation::timeLeft);
    LOG.info("reminded={}", reminding.remind(invocation::timeLeft));
    LOG.info("toldAgain={} ended={} failed={}", swept.toldAgain(), swept.ended(), swept.failed());
    MetricLine.of("Sweeps")
        .count("ToldAgain", swept.toldAgain())
        .seconds("OldestDueImportNow", seconds(swept.oldest().requested()))
        .seconds("OldestDueNightlyImport", seconds(swept.oldest().nightly()))
        .seconds("OldestDueDistrict", seconds(due.oldest(invocation::timeLeft).orElse(null)))
        .write();
    return swept.toldAgain() + swept.ended();
  }

  /** The age of what is due; 0 where nothing is. */
  private long seconds(@Nullable Instant since) {
    return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
  }
}
