/**
 * Schools with their link, settings and history, in the table of rosters. {@link
 * com.bloomz.rostersync.store.school.DynamoSchools} opens them.
 */
@NullMarked
package com.bloomz.rostersync.store.school;

import org.jspecify.annotations.NullMarked;
