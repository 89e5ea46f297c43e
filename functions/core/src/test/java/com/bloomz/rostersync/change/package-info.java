@NullMarked
package com.bloomz.rostersync.change;

import org.jspecify.annotations.NullMarked;
