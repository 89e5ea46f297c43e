/** Tests of the function's handler, settings and log. */
@NullMarked
package com.bloomz.rostersync.worker.districts;

import org.jspecify.annotations.NullMarked;
