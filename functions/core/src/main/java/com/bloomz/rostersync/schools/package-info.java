/**
 * A school as Bloomz knows it: activation, plan, settings and the link to Clever ({@link
 * com.bloomz.rostersync.schools.School}), and where it is kept ({@link
 * com.bloomz.rostersync.schools.SchoolStore}).
 */
@NullMarked
package com.bloomz.rostersync.schools;

import org.jspecify.annotations.NullMarked;
