/** Tests of {@link com.bloomz.rostersync.api.manage} through the router, on fakes. */
@NullMarked
package com.bloomz.rostersync.api.manage;

import org.jspecify.annotations.NullMarked;
