package com.bloomz.rostersync.mailbox;

/** A way to reach a person. */
public enum MessageKind {
  MAIL,
  TEXT
}
