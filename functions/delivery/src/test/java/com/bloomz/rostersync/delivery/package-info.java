/** That no name changes how any message is built. */
@NullMarked
package com.bloomz.rostersync.delivery;

import org.jspecify.annotations.NullMarked;
