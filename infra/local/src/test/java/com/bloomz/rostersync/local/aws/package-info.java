/**
 * One suite of what the code needs of AWS, for every AWS that it can be pointed at. Where a server
 * differs from AWS's documentation, {@code differences.yaml} says how, and the suite holds it to
 * that.
 */
@NullMarked
package com.bloomz.rostersync.local.aws;

import org.jspecify.annotations.NullMarked;
