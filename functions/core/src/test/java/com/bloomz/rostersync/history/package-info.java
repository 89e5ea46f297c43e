@NullMarked
package com.bloomz.rostersync.history;

import org.jspecify.annotations.NullMarked;
