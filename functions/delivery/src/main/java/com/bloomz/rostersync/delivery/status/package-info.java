/** Writes status emails and the CSV of issues that is attached to them. */
@NullMarked
package com.bloomz.rostersync.delivery.status;

import org.jspecify.annotations.NullMarked;
