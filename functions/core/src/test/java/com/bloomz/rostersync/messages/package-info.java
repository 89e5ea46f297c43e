/** In which language something is said, and what a message may hold. */
@NullMarked
package com.bloomz.rostersync.messages;

import org.jspecify.annotations.NullMarked;
