/**
 * What the service does with items: keys, conditional writes, transactions, secondary indexes,
 * reads, expiry. Knows nothing of the wire.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.engine;

import org.jspecify.annotations.NullMarked;
