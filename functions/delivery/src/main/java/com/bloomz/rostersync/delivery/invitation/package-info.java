/** Writes invitations as emails and text messages. */
@NullMarked
package com.bloomz.rostersync.delivery.invitation;

import org.jspecify.annotations.NullMarked;
