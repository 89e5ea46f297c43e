/**
 * The API's resources of what a school's staff do by hand (M, P 6, G 5): classes, members, parents
 * and Family Codes. A list is asked for in a body, and its cursor travels in one, as both may hold
 * a name.
 */
@NullMarked
package com.bloomz.rostersync.api.manage;

import org.jspecify.annotations.NullMarked;
