/** Asks the API why a person or a class is, or is not, in Bloomz, and prints the answer (X 4). */
@NullMarked
package com.bloomz.rostersync.local.why;

import org.jspecify.annotations.NullMarked;
