/** The fake senders pass their contract kits. */
@NullMarked
package com.bloomz.rostersync.testkit.messages;

import org.jspecify.annotations.NullMarked;
