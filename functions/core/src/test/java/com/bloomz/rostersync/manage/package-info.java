@NullMarked
package com.bloomz.rostersync.manage;

import org.jspecify.annotations.NullMarked;
