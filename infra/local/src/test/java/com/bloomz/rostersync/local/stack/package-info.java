/** Tests of the local AWS. */
@NullMarked
package com.bloomz.rostersync.local.stack;

import org.jspecify.annotations.NullMarked;
