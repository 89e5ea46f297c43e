package com.bloomz.rostersync.local.night;

import picocli.CommandLine.Option;

/** What the demo's nights are to be like. */
public final class NightOptions {
  private static final int MOST_SCHOOLS = 1_000;

  @Option(
      names = "--night",
      description =
          "Instead of one import: let three nights of a district of many schools pass, the first"
              + " one, one without changes, and one in which 1 %% of the students have another name."
              + " The schools are linked in the store, not over the API. Needs --once; of the other"
              + " options only --students (of each school), --seed, --port, --data, --aws-endpoint,"
              + " --mailbox-port and --report count. Exit code 0: every school was imported or is"
              + " unchanged.")
  private boolean wanted;

  @Option(
      names = "--schools",
      paramLabel = "N",
      defaultValue = "20",
      description = "With --night: how many schools the district has (default: ${DEFAULT-VALUE}).")
  private int schools;

  @Option(
      names = "--fault-rate",
      paramLabel = "P",
      defaultValue = "0",
      description =
          "With --night: how many of the requests to Clever fail, from 0 to 0.5 (default:"
              + " ${DEFAULT-VALUE}).")
  private double faultRate;

  @Option(
      names = "--beside",
      description =
          "With --night: let one more night without changes pass, in which each school has a"
              + " message of its own and reads Clever by itself, its whole district's contacts"
              + " too, and print it beside the other one. Clever's limit of 1,200 requests a minute"
              + " holds: 200 schools with 75,000 contacts take some ten minutes.")
  private boolean beside;

  @Option(
      names = "--events",
      description =
          "With --night: the app has Clever's Events API, so that a night without changes takes one"
              + " request to Clever.")
  private boolean events;

  public boolean wanted() {
    return wanted;
  }

  public int schools() {
    return schools;
  }

  public double faultRate() {
    return faultRate;
  }

  /** Whether the night in which each school reads by itself is wanted too. */
  public boolean beside() {
    return beside;
  }

  /** Whether the nights ask for Clever's events. */
  public boolean events() {
    return events;
  }

  /** What is wrong with them; empty where nothing is. */
  public String wrong() {
    if (schools < 1 || schools > MOST_SCHOOLS) {
      return "--schools must be a number from 1 to " + MOST_SCHOOLS + ".";
    }
    if (!(faultRate >= 0 && faultRate <= 0.5)) {
      return "--fault-rate must be a number from 0 to 0.5.";
    }
    return "";
  }
}
