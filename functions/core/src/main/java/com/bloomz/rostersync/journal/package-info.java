/**
 * Classes, people and their ties by the fields of the journal, and back: what the roster is as the
 * changes of a journal or a plan leave it ({@link com.bloomz.rostersync.journal.JournaledRoster}).
 */
@NullMarked
package com.bloomz.rostersync.journal;

import org.jspecify.annotations.NullMarked;
