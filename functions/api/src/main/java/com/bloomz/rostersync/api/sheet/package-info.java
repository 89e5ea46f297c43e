/** Family Codes (G 5) as a school hands them out: a table for a spreadsheet, slips on paper. */
@NullMarked
package com.bloomz.rostersync.api.sheet;

import org.jspecify.annotations.NullMarked;
