@NullMarked
package com.bloomz.rostersync.cleverevents;

import org.jspecify.annotations.NullMarked;
