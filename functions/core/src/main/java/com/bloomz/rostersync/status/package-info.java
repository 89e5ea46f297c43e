/**
 * Status emails to the admins chosen in the settings when an import has ended (N 8).
 *
 * <p>An email is claimed before it is sent and settled after, so that a notice that comes twice
 * sends one. A function that dies in between leaves a claim that ends after a while: that email is
 * sent again, as one too many harms less than none. A lost answer counts as sent.
 */
@NullMarked
package com.bloomz.rostersync.status;

import org.jspecify.annotations.NullMarked;
