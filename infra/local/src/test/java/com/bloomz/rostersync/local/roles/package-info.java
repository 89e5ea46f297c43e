/** Functions' calls of AWS held against their roles in {@code template.yaml}. */
@NullMarked
package com.bloomz.rostersync.local.roles;

import org.jspecify.annotations.NullMarked;
