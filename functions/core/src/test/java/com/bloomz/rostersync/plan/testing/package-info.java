/** What plans are tested with: the contract of their port and plans that live in memory. */
@NullMarked
package com.bloomz.rostersync.plan.testing;

import org.jspecify.annotations.NullMarked;
