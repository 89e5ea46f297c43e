/**
 * What every {@link com.bloomz.rostersync.messages.MailSender} and {@link
 * com.bloomz.rostersync.messages.TextSender} must do, and the fakes that do it.
 */
@NullMarked
package com.bloomz.rostersync.messages.testing;

import org.jspecify.annotations.NullMarked;
