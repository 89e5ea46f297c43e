/** Tests of the brake. */
@NullMarked
package com.bloomz.rostersync.brake;

import org.jspecify.annotations.NullMarked;
