/** What status emails and their CSV say. */
@NullMarked
package com.bloomz.rostersync.delivery.status;

import org.jspecify.annotations.NullMarked;
