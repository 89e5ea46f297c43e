/**
 * What Clever says of a school ({@link com.bloomz.rostersync.cleverroster.CleverRoster}): sections,
 * terms, students, staff and contacts, in Clever's own terms. Values only, as in {@link
 * com.bloomz.rostersync.roster}.
 */
@NullMarked
package com.bloomz.rostersync.cleverroster;

import org.jspecify.annotations.NullMarked;
