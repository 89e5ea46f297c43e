/**
 * Schools with their link, settings and history, and an admin's view of imports, in the table of
 * rosters. {@link com.bloomz.rostersync.store.school.DynamoSchools} opens them.
 */
@NullMarked
package com.bloomz.rostersync.store.school;

import org.jspecify.annotations.NullMarked;
