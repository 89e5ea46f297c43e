/** Tests of who can be one person. */
@NullMarked
package com.bloomz.rostersync.person;

import org.jspecify.annotations.NullMarked;
