/**
 * The floor of a cold start: {@link com.bloomz.rostersync.bare.BareHandler} is what anybody writes
 * who reads one item for a message, packed as functions are.
 */
@NullMarked
package com.bloomz.rostersync.bare;

import org.jspecify.annotations.NullMarked;
