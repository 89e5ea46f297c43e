/** Tests of what the ports to stores have in common. */
@NullMarked
package com.bloomz.rostersync.storage;

import org.jspecify.annotations.NullMarked;
