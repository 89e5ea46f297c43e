/** Which imports are worth a status email. */
@NullMarked
package com.bloomz.rostersync.status;

import org.jspecify.annotations.NullMarked;
