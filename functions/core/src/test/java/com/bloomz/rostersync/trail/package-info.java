/** Tests of what a thread's work belongs to. */
@NullMarked
package com.bloomz.rostersync.trail;

import org.jspecify.annotations.NullMarked;
