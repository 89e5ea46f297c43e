package com.bloomz.rostersync.text;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a day is written for an admin. */
public final class DayText {
  /** Such as {@code Aug 15, 2027}. */
  public static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  private DayText() {}
}
