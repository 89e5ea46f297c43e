@NullMarked
package com.bloomz.rostersync.text;

import org.jspecify.annotations.NullMarked;
