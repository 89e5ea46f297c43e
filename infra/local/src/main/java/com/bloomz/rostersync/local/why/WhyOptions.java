package com.bloomz.rostersync.local.why;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked for after the import or the preview (X 4). */
public final class WhyOptions {
  @Option(
      names = "--why",
      paramLabel = "NAME",
      description =
          "Afterward, answer why this person or class is, or is not, in Bloomz: a name, or an ID.")
  private @Nullable String about;

  @Option(
      names = "--in",
      paramLabel = "CLASS",
      description = "With --why: in this class, or as a parent of this child.")
  private @Nullable String within;

  /** What is wrong with the options, in a sentence; empty where nothing is. */
  public String wrong() {
    if (about == null) {
      return within == null ? "" : "--in works only together with --why.";
    }
    boolean empty = about.isBlank() || (within != null && within.isBlank());
    return empty ? "--why and --in need a name." : "";
  }

  /** Whether something is asked. */
  public boolean wanted() {
    return about != null;
  }

  String about() {
    return about == null ? "" : about;
  }

  String within() {
    return within == null ? "" : within;
  }
}
