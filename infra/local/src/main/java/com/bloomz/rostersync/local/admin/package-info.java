/** What a school's admin does in Bloomz, done over HTTP: link, set, import, look. */
@NullMarked
package com.bloomz.rostersync.local.admin;

import org.jspecify.annotations.NullMarked;
