/** Tests of the function's handler, settings and log. */
@NullMarked
package com.bloomz.rostersync.dispatcher;

import org.jspecify.annotations.NullMarked;
