/** Answers why a person or a class is, or is not, in Bloomz (X 4). */
@NullMarked
package com.bloomz.rostersync.api.why;

import org.jspecify.annotations.NullMarked;
