/** Tests of the function's settings. */
@NullMarked
package com.bloomz.rostersync.dispatcher.sweep;

import org.jspecify.annotations.NullMarked;
