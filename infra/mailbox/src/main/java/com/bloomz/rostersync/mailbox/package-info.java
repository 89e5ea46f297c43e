/**
 * SES v2 and SNS on this machine: {@link com.bloomz.rostersync.mailbox.Mailbox} speaks their wire
 * protocols as far as sending goes, keeps what is sent, shows it at a web page as a person would
 * see it, and bounces, throttles or loses answers on demand. Nothing leaves the machine.
 */
@NullMarked
package com.bloomz.rostersync.mailbox;

import org.jspecify.annotations.NullMarked;
