/** Tests of a district, read or deleted as a whole, with the fakes of its ports. */
@NullMarked
package com.bloomz.rostersync.district;

import org.jspecify.annotations.NullMarked;
