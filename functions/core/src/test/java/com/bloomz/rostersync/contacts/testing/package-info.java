/** A store of contact readings in memory, and what every such store does. */
@NullMarked
package com.bloomz.rostersync.contacts.testing;

import org.jspecify.annotations.NullMarked;
