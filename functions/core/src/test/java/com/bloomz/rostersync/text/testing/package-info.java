/** Examples of addresses, numbers and names, which docs/addresses.md shows. */
@NullMarked
package com.bloomz.rostersync.text.testing;

import org.jspecify.annotations.NullMarked;
