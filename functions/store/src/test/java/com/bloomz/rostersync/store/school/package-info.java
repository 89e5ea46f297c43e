/** Tests of the rows of schools. */
@NullMarked
package com.bloomz.rostersync.store.school;

import org.jspecify.annotations.NullMarked;
