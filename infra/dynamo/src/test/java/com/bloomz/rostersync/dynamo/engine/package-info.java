/** Tests of what the server does with items, without the wire. */
@NullMarked
package com.bloomz.rostersync.dynamo.engine;

import org.jspecify.annotations.NullMarked;
