/**
 * Capacity units as AWS bills them (Developer Guide, read-write-operations,
 * provisioned-capacity-mode, transaction-apis: Capacity management).
 */
@NullMarked
package com.bloomz.rostersync.dynamo.capacity;

import org.jspecify.annotations.NullMarked;
