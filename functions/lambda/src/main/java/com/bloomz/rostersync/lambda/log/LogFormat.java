package com.bloomz.rostersync.lambda.log;

/** How the log is written. */
enum LogFormat {
  /** Nothing at all. */
  OFF,
  /** A person reads it: level, logger and message. */
  TEXT,
  /** A JSON object a line, and the figures. */
  JSON
}
