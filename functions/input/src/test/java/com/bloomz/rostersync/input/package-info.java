/** What is kept, repaired and refused of texts from outside. */
@NullMarked
package com.bloomz.rostersync.input;

import org.jspecify.annotations.NullMarked;
