/**
 * Adapter for what the product says to people: {@link com.bloomz.rostersync.delivery.invitation}
 * and {@link com.bloomz.rostersync.delivery.status} put it into words, {@link
 * com.bloomz.rostersync.delivery.sending} hands it to SES and SNS, {@link
 * com.bloomz.rostersync.delivery.feedback} reads what they report afterward.
 */
@NullMarked
package com.bloomz.rostersync.delivery;

import org.jspecify.annotations.NullMarked;
