/**
 * The attributes by which lists and searches find the items of a roster. Every writer of such items
 * adds them; the table's indexes hold them and nothing else.
 */
@NullMarked
package com.bloomz.rostersync.store.index;

import org.jspecify.annotations.NullMarked;
