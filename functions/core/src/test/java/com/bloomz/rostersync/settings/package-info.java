/** Tests of {@link com.bloomz.rostersync.settings}. */
@NullMarked
package com.bloomz.rostersync.settings;

import org.jspecify.annotations.NullMarked;
