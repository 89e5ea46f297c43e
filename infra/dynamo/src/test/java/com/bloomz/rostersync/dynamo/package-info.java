/** Tests of the server over the wire. */
@NullMarked
package com.bloomz.rostersync.dynamo;

import org.jspecify.annotations.NullMarked;
