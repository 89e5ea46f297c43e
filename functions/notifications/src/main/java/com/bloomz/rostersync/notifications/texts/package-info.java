/**
 * Writes invitations and status e-mails from the templates among the resources, one set for each
 * language. Names are hostile until they went through {@code Shown}; templates escape whatever they
 * put into HTML.
 */
@NullMarked
package com.bloomz.rostersync.notifications.texts;

import org.jspecify.annotations.NullMarked;
