/** The errors of the wire protocol (API Reference, Common Errors and those of each action). */
@NullMarked
package com.bloomz.rostersync.dynamo.error;

import org.jspecify.annotations.NullMarked;
