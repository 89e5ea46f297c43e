/**
 * AWS services on loopback, for tests and the local stack: KMS and EventBridge as the SDK sees
 * them, and moto where it is installed.
 */
@NullMarked
package com.bloomz.rostersync.testkit.aws;

import org.jspecify.annotations.NullMarked;
