/** Tests of nights in virtual time. */
@NullMarked
package com.bloomz.rostersync.nights;

import org.jspecify.annotations.NullMarked;
