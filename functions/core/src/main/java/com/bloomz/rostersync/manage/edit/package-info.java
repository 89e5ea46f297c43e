/**
 * What an edit by hand makes of the items that it is decided on. Pure: the same items and wishes
 * give the same {@link com.bloomz.rostersync.manage.edit.HandEdit}, which carries what an import
 * must respect: a class's own name (C 3), edited fields (P 5), a role (P 3), a source (I 4). What
 * is not possible is an {@link com.bloomz.rostersync.manage.edit.Answer.Declined}.
 */
@NullMarked
package com.bloomz.rostersync.manage.edit;

import org.jspecify.annotations.NullMarked;
