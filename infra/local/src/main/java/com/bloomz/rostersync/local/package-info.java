/**
 * The command {@code ./demo}: starts the whole system on loopback, links a school, imports it
 * through the real worker, and shows what came of it.
 */
@NullMarked
package com.bloomz.rostersync.local;

import org.jspecify.annotations.NullMarked;
