/** Tests of nights in virtual time. */
@NullMarked
package com.bloomz.rostersync.nights.districts;

import org.jspecify.annotations.NullMarked;
