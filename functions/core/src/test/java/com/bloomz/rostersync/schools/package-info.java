/** Tests of schools and their changes. */
@NullMarked
package com.bloomz.rostersync.schools;

import org.jspecify.annotations.NullMarked;
