package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import java.time.Duration;

/** What came of one attempt at a school's import. */
public sealed interface AttemptOutcome {
  /** The import has ended, well or not; the report says how. */
  record Ended(ImportReport report) implements AttemptOutcome {}

  /** The attempt's time is over, or Clever said when to come back; the import goes on then. */
  record GoesOn(Duration after) implements AttemptOutcome {}

  /** A passing fault; the queue brings the message back. */
  record TryAgain(FailureCause cause) implements AttemptOutcome {}

  /** Another worker has the import, or has taken it over; the queue brings the message back. */
  record Busy() implements AttemptOutcome {}

  /** The import has ended, and it is not known to have been told; the queue brings it back. */
  record NotAnnounced(ImportId id) implements AttemptOutcome {}

  /** No import waits. */
  record NothingToDo() implements AttemptOutcome {}
}
