/** The API's resources of a school that is linked, set up and imported: L, S and I 1 to I 3. */
@NullMarked
package com.bloomz.rostersync.api.school;

import org.jspecify.annotations.NullMarked;
