/** Tests of the package of the same name, by way of whole requests. */
@NullMarked
package com.bloomz.rostersync.api.school;

import org.jspecify.annotations.NullMarked;
