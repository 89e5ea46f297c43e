/**
 * What every {@link com.bloomz.rostersync.family.FamilyCodeStore} does, and one in memory that does
 * it.
 */
@NullMarked
package com.bloomz.rostersync.family.testing;

import org.jspecify.annotations.NullMarked;
