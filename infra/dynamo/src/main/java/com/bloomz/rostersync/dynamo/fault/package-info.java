/** What goes wrong on demand. */
@NullMarked
package com.bloomz.rostersync.dynamo.fault;

import org.jspecify.annotations.NullMarked;
