/** Schools that live through many days of Clever's changes, edits by hand and imports. */
@NullMarked
package com.bloomz.rostersync.evolution;

import org.jspecify.annotations.NullMarked;
