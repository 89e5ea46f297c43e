/**
 * Adapter for what the product says to people: {@link com.bloomz.rostersync.notifications.texts}
 * puts it into words, {@link com.bloomz.rostersync.notifications.sending} hands it to SES and SNS.
 */
@NullMarked
package com.bloomz.rostersync.notifications;

import org.jspecify.annotations.NullMarked;
