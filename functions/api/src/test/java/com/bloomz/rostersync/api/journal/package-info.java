@NullMarked
package com.bloomz.rostersync.api.journal;

import org.jspecify.annotations.NullMarked;
