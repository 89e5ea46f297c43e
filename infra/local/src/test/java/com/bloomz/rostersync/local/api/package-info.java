/** Tests of the local sign-in. */
@NullMarked
package com.bloomz.rostersync.local.api;

import org.jspecify.annotations.NullMarked;
