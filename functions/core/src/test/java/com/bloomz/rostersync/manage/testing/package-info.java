/**
 * What every {@link com.bloomz.rostersync.manage.ManageStore} and {@link
 * com.bloomz.rostersync.family.FamilyCodeStore} does, and ones in memory that do it.
 */
@NullMarked
package com.bloomz.rostersync.manage.testing;

import org.jspecify.annotations.NullMarked;
