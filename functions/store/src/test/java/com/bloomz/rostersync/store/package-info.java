/** Runs the import store's kits, and the adapter's own tests, on the DynamoDB of infra/dynamo. */
@NullMarked
package com.bloomz.rostersync.store;

import org.jspecify.annotations.NullMarked;
