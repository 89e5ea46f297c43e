/** A district as its app sees it: what is shared, who belongs where, in which order. */
@NullMarked
package com.bloomz.rostersync.simulator.view;

import org.jspecify.annotations.NullMarked;
