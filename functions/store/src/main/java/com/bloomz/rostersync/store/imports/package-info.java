/**
 * Imports in the table of rosters: asked for, run and read. {@link
 * com.bloomz.rostersync.store.imports.DynamoImports} opens them.
 */
@NullMarked
package com.bloomz.rostersync.store.imports;

import org.jspecify.annotations.NullMarked;
