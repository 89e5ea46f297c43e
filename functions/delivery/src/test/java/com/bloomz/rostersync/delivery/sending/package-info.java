/** What goes over the wire, and what its faults mean. */
@NullMarked
package com.bloomz.rostersync.delivery.sending;

import org.jspecify.annotations.NullMarked;
