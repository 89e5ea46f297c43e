package com.bloomz.rostersync.local.costs;

import com.bloomz.rostersync.costs.Bill;
import com.bloomz.rostersync.costs.Billed;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.local.costs.MeasuredCosts.Count;
import java.time.Duration;

/** What AWS bills for many schools, from what was counted and what is assumed. */
record CostModel(MeasuredCosts counts) {
  static final int STUDENTS = 500;
  static final double SCHOOLS_A_DISTRICT = 7.4;
  static final int NIGHTS = 30;
  static final int WEEK = 7;
  static final double CHANGED = 0.01;
  static final double INVITED_A_STUDENT = 1.75;
  static final int REPORTS_KEPT = 365;
  static final int REPORT_BYTES = 700;
  static final int FIRINGS = 96 * NIGHTS;
  static final int SWEEPS = 288 * NIGHTS;
  static final int SHARDS = 16;
  static final int QUEUES = 6;
  static final int IDLE_POLLS = 5 * 3 * 60 * 24 * NIGHTS;
  static final Duration DISTRICT_TIME = Duration.ofSeconds(20);
  static final Duration QUIET_TIME = Duration.ofSeconds(1);
  static final Duration UNCHANGED_TIME = Duration.ofMillis(300);
  static final Duration CHANGED_TIME = Duration.ofSeconds(2);
  static final Duration FIRST_TIME = Duration.ofSeconds(10);
  static final Duration INVITED_TIME = Duration.ofMillis(150);
  static final Duration SHARD_TIME = Duration.ofMillis(100);
  private static final int SMALL_MEGABYTES = 512;
  private static final double GIGABYTE = 1e9;

  /** A month of nights in which no school changes. */
  Bill unchanged(int schools) {
    return unchanged(schools, walked());
  }

  /** The same where Clever's events pass over all nights but one a week. */
  Bill quiet(int schools) {
    Bill quiet = table(Count.QUIET_READS, Count.QUIET_WRITES, 1).plus(worked(QUIET_TIME, 1, 0, 0));
    return unchanged(schools, walked().times(1.0 / WEEK).plus(quiet.times((WEEK - 1.0) / WEEK)));
  }

  private Bill walked() {
    return table(Count.DISTRICT_READS, Count.DISTRICT_WRITES, 1)
        .plus(worked(DISTRICT_TIME, 1, 0, 0));
  }

  private Bill unchanged(int schools, Bill district) {
    double districts = Math.ceil(schools / SCHOOLS_A_DISTRICT);
    Bill school =
        table(Count.SCHOOL_READS, Count.SCHOOL_WRITES, 1).plus(worked(UNCHANGED_TIME, 0, 1, 0));
    Bill closing = table(Count.CLOSING_READS, Count.CLOSING_WRITES, 1);
    return district.plus(closing).times(districts).plus(school.times(schools)).times(NIGHTS);
  }

  /** A month in which 1 % of the students of every school are renamed each night. */
  Bill changed(int schools) {
    Bill change =
        Bill.NONE
            .with(Billed.TABLE_READS, STUDENTS * counts.of(Count.CHANGED_READS))
            .with(
                Billed.TABLE_WRITES,
                counts.of(Count.CHANGED_WRITES)
                    + STUDENTS * counts.of(Count.PACKED_WRITES)
                    + CHANGED * STUDENTS * counts.of(Count.RENAMED_WRITES))
            .plus(worked(CHANGED_TIME, 2, 1, 1))
            .with(Billed.EMAILS, 1);
    return unchanged(schools).plus(change.times((double) schools * NIGHTS));
  }

  /** The first import of every school. */
  Bill first(int schools) {
    return table(Count.FIRST_READS, Count.FIRST_WRITES, STUDENTS)
        .plus(worked(FIRST_TIME, 2, 1, 1))
        .with(Billed.EMAILS, 1)
        .times(schools);
  }

  /** An email and a text to everybody. */
  Bill invitations(int schools) {
    return table(Count.INVITED_READS, Count.INVITED_WRITES, 1)
        .plus(worked(INVITED_TIME, 1, 0, 0))
        .with(Billed.EMAILS, 1)
        .with(Billed.TEXTS, 1)
        .times(INVITED_A_STUDENT * STUDENTS * schools);
  }

  /** A month of what stands: the table, its backup, the key, rules, sweeps and idle queues. */
  Bill standing(int schools) {
    double bytes = STUDENTS * counts.of(Count.STORED_BYTES) + (double) REPORTS_KEPT * REPORT_BYTES;
    double gigabytes = schools * bytes / GIGABYTE;
    double shards = (double) FIRINGS * SHARDS;
    return Bill.NONE
        .with(Billed.TABLE_STORAGE, gigabytes)
        .with(Billed.TABLE_BACKUP, gigabytes)
        .with(Billed.KEYS, 1)
        .plus(table(Count.FIRING_READS, Count.FIRING_WRITES, FIRINGS))
        .plus(worked(SHARD_TIME, 1, 0, 0).times(shards))
        .with(Billed.FUNCTION_CALLS, FIRINGS + SWEEPS)
        .with(Billed.FUNCTION_TIME, SWEEPS * Effort.gigabyteSeconds(SHARD_TIME, SMALL_MEGABYTES))
        .with(Billed.TABLE_READS, SWEEPS * SHARDS / 2.0)
        .with(Billed.QUEUE_REQUESTS, (double) QUEUES * IDLE_POLLS);
  }

  private Bill table(Count reads, Count writes, double times) {
    return Bill.NONE
        .with(Billed.TABLE_READS, times * counts.of(reads))
        .with(Billed.TABLE_WRITES, times * counts.of(writes));
  }

  private static Bill worked(Duration time, int messages, int keyRequests, int events) {
    return new Effort(time, (long) messages * Effort.REQUESTS_A_MESSAGE, keyRequests, events)
        .bill();
  }
}
