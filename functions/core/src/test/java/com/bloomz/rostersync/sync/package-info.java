/** Tests of {@link com.bloomz.rostersync.sync.ImportRunner} with the fakes of its ports. */
@NullMarked
package com.bloomz.rostersync.sync;

import org.jspecify.annotations.NullMarked;
