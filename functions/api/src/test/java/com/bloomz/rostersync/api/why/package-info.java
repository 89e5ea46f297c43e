@NullMarked
package com.bloomz.rostersync.api.why;

import org.jspecify.annotations.NullMarked;
