package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import java.time.Duration;

/** What came of one attempt at a school's import. */
public sealed interface Outcome {
  /** The import has ended, well or not; the report says how. */
  record Ended(ImportReport report) implements Outcome {}

  /** The attempt's time is over, or Clever said when to come back; the import goes on then. */
  record GoesOn(Duration after) implements Outcome {}

  /** A passing fault; the queue brings the message back. */
  record TryAgain(FailureCause cause) implements Outcome {}

  /** Another worker has the import, or has taken it over; the queue brings the message back. */
  record Busy() implements Outcome {}

  /** The import has ended, and it is not known to have been told; the queue brings it back. */
  record Untold(ImportId id) implements Outcome {}

  /** No import waits. */
  record NothingToDo() implements Outcome {}
}
