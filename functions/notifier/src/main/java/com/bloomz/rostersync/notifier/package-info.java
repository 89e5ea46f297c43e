/**
 * The Lambda function that writes to people. {@link com.bloomz.rostersync.notifier.Notifier} takes
 * batches from two queues: invitations that are due, one message a person, and notices: that an
 * import has ended, what became of an email, what a person answered to a text message. {@code
 * NotifierWiring} is the only place that knows the function's environment, its clock and which
 * adapters it uses.
 */
@NullMarked
package com.bloomz.rostersync.notifier;

import org.jspecify.annotations.NullMarked;
