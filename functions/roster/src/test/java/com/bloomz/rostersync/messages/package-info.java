/** When and in which language something is told. */
@NullMarked
package com.bloomz.rostersync.messages;

import org.jspecify.annotations.NullMarked;
