package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;

/** Tells workers that a school may need work. A message may arrive twice, late or out of order. */
public interface ImportQueue {
  /**
   * Sends one message.
   *
   * @param delay before a worker sees it; at most 15 minutes, longer ones are cut to that
   * @throws QueueException if it is not known to have been sent
   */
  void send(SchoolId school, Trigger because, Duration delay);

  /**
   * About how many messages wait, those that are delayed too; those that are worked on do not
   * count.
   *
   * @throws QueueException if the queue does not say it
   */
  int waiting();

  /** Why a school may need work. It explains a message; it does not say what the work is. */
  enum Trigger {
    /** An admin pressed Import Now. */
    IMPORT_NOW,
    /** It is night and the school has scheduledImport on. */
    NIGHTLY,
    /** An import ran out of time and goes on. */
    GOES_ON,
    /** An admin ended an import, which is to be told. */
    CANCELLED,
    /** An admin waits for the values of the contacts (S 6). */
    CONTACT_VALUES
  }

  /** The message may not have been sent, or the queue did not answer. */
  final class QueueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QueueException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
