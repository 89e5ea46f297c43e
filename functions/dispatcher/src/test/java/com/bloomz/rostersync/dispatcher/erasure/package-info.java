@NullMarked
package com.bloomz.rostersync.dispatcher.erasure;

import org.jspecify.annotations.NullMarked;
