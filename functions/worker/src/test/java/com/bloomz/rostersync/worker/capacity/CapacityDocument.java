package com.bloomz.rostersync.worker.capacity;

import java.time.Duration;

/** Writes docs/capacity.md from the figures that the tests check. */
final class CapacityDocument {
  private static final String FOOT =
      """

      ## What is taken for granted

      Rule, dispatcher, districts' nights, their spacing and putting off, packed rosters, retries and moments are the
      product's own code; queues, workers and time are models. Concurrency and receives are those of template.yaml.

      | | taken | from |
      |---|---|---|
      | districts by enrollment | 266 with 25,000 students or more, 610 from 10,000, 996 from 5,000, 1,854 from 2,500, 3,185 from 1,000, 1,810 from 600, 1,922 from 300, 2,558 below | NCES, Digest of Education Statistics 2022, table 214.20, 2021-22: Clever publishes no sizes of its own |
      | within a class | even on a logarithmic scale; the largest class falls off so that its mean is 62,000 | assumed |
      | schools | one for 500 students; what is missing to 100,000 are districts of one school, as charter schools have | NCES: some 49 million students in some 99,000 schools |
      | the largest district | 400,000 students: a larger one is read in more than one invocation | left to `DistrictImports` |
      | lists | for each student 1.5 contacts, a third of a section, a twelfth of a teacher; 10,000 records a page | DECISIONS, "A job reads a district once" |
      | a page of Clever | 0.5 s and 0.2 ms for each record, so 2.5 s for a full one | assumed: Clever publishes none |
      | reading and comparing | 0.14 ms of processor for each record | DECISIONS, "A district is read in lists": 8 s for 147,000 records, times two and a half for a fresh process |
      | a school in the district's night | 60 ms in the table and the queue | six requests of 10 ms |
      | an import | 2 s and 5 ms for each student | README: 66 requests to the table for 1,000 students, of 30 ms each; three to four times the figure of 10,000 students |
      | Clever away | 391 s for each attempt, as no connection is refused | `CleverApiSettings`: six attempts of a minute and the pauses between |
      | requests on their way to Clever | up to 0.1 s, one in fifty up to 2 s, one in a thousand up to 9 s; one sender in 200 oversleeps by 1 to 6 s | assumed |
      """;

  private CapacityDocument() {}

  /** All that the tests check. */
  record Figures(
      SharedLimit shared,
      LargeBesideSmall spaced,
      LargeBesideSmall unspaced,
      Scenarios.ImportNow importNow,
      Scenarios.OneNight night,
      Scenarios.Outage outage) {}

  static String text(Figures of) {
    return """
        # What a night can do

        Figures of a virtual day, by `CapacityTest`, which writes this page (`-Dcapacity.docs=write`).

        | | must be | is |
        |---|---|---|
        """
        + shared(of.shared())
        + large(of.spaced(), of.unspaced())
        + importNow(of.importNow())
        + night(of.night())
        + outage(of.outage())
        + FOOT;
  }

  private static String shared(SharedLimit shared) {
    return """
        | %d schools of one district read Clever at once, each by itself: requests in any 60 s | at most 1,200 | %,d |
        | of Clever's limit that is used | 90 %% | %d %% |
        | requests that Clever refuses (429) | 0 | %d |
        | an admin's question meanwhile, answer included | within 20 s for all of them | %s |
        """
        .formatted(
            shared.schools(),
            shared.most(),
            shared.percent(),
            shared.refused(),
            seconds(shared.longestQuestion()));
  }

  private static String large(LargeBesideSmall spaced, LargeBesideSmall unspaced) {
    return """
        | a district of 200 schools beside 500 of one school: a small one's time, against without it | at most 2 times | %.2f times |
        | an import waits for a worker | | %s; %s if the imports of the large district were not spaced |
        | the large district is done after | | %s |
        """
        .formatted(
            spaced.worst(),
            seconds(spaced.longestWait()),
            seconds(unspaced.longestWait()),
            minutes(spaced.largeTook()));
  }

  private static String importNow(Scenarios.ImportNow of) {
    return """
        | Import Now with %,d nightly imports queued, 40 at once and then one every 2 s: waits | two jobs of %s | %s |
        """
        .formatted(of.queued(), seconds(of.job()), seconds(of.longestWait()));
  }

  private static String night(Scenarios.OneNight of) {
    return """
        | %,d schools in %,d districts of one time zone, all changed: done after | 4 h | %s |
        | workers at once, Import Now's not counted; with them | 100 | %d; %d |
        | imports that wait at once | | %,d |
        | imports that had to read Clever by themselves, or were lost | 0 | %d |
        | requests to Clever; hours of workers | | %,d; %d |
        """
        .formatted(
            of.ended(),
            of.districts(),
            minutes(of.took()),
            of.workers(),
            DeployedWorkers.ofTemplate().all(),
            of.waiting(),
            of.readAlone() + of.lost(),
            of.requests(),
            of.worked().toHours());
  }

  private static String outage(Scenarios.Outage of) {
    return """
        | Clever is away for 6 h from half past one on, four time zones: messages in all queues at once | no more than districts and their imports | %,d |
        | attempts to read that failed, of %,d districts | | %,d |
        | imports and districts that failed or were parked | 0 | %d |
        | all queues are empty after Clever's return | | %s |
        | districts that missed their night, their schools that were told, schools imported | | %,d, %,d, %,d |
        """
        .formatted(
            of.messages(),
            of.districts(),
            of.failures(),
            of.lost(),
            minutes(of.drained()),
            of.missed(),
            of.told(),
            of.ended());
  }

  private static String seconds(Duration of) {
    return "%.1f s".formatted(of.toMillis() / 1_000.0);
  }

  private static String minutes(Duration of) {
    return of.compareTo(Duration.ofHours(1)) < 0
        ? of.toMinutes() + " min"
        : "%d h %02d min".formatted(of.toHours(), of.toMinutesPart());
  }
}
