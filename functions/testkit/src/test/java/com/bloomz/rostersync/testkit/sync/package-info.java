/** Tests of {@link com.bloomz.rostersync.sync.ImportRunner} with the fakes of its ports. */
@NullMarked
package com.bloomz.rostersync.testkit.sync;

import org.jspecify.annotations.NullMarked;
