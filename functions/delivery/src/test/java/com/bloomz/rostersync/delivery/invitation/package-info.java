/** What invitations say. */
@NullMarked
package com.bloomz.rostersync.delivery.invitation;

import org.jspecify.annotations.NullMarked;
